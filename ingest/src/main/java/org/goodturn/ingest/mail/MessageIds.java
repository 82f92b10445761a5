package org.goodturn.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads message ids, with brackets as they should be or without. */
final class MessageIds {
    private static final Pattern BRACKETED = Pattern.compile("<\\s*([^<>\\s]+)\\s*>");
    private static final Pattern BARE = Pattern.compile("(?<!\\S)([^\\s<>\"(),;]+@[^\\s<>\"(),;]+)(?!\\S)");

    private MessageIds() {}

    /** The ids in a header's value, without brackets, in their order. */
    static List<String> in(String header) {
        List<String> bracketed = all(BRACKETED, header);
        return bracketed.isEmpty() ? all(BARE, header) : bracketed;
    }

    private static List<String> all(Pattern pattern, String header) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = pattern.matcher(header);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }
}
