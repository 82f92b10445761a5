package org.goodturn.topics;

/** What comes before every topic's name, so that one cluster can hold several communities. */
public record TopicPrefix(String value) {
    /** {@code goodturn.} */
    public static final TopicPrefix DEFAULT = new TopicPrefix("goodturn.");
}
