package org.goodturn.topics;

import java.util.regex.Pattern;

/**
 * What all topics of one community begin with, so that one cluster can hold several communities, each with its own ACLs.
 *
 * @param value letters, digits, {@code .}, {@code _} and {@code -}, at most 100 characters; empty is allowed
 */
public record TopicPrefix(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9._-]{0,100}");

    /** {@code goodturn.} */
    public static final TopicPrefix DEFAULT = new TopicPrefix("goodturn.");

    public TopicPrefix {
        if (value == null || !ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("A topic prefix has at most 100 of a-z, A-Z, 0-9, '.', '_' and '-'.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
