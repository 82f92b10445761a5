package org.goodturn.domain.explanation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text that can be said in any language: which one, and what stands in it. The words are in the message catalogue.
 *
 * @param key stable id, such as {@code reason.need}
 * @param arguments by name
 */
public record Message(String key, SortedMap<String, Argument> arguments) {

    /** The text of nothing to say. */
    public static final Message NOTHING = new Message("");

    public Message {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    /** A message without arguments. */
    public Message(String key) {
        this(key, new TreeMap<>());
    }

    /** With one argument more. */
    public Message with(String name, Argument argument) {
        SortedMap<String, Argument> more = new TreeMap<>(arguments);
        more.put(name, argument);
        return new Message(key, more);
    }

    /** With a count. */
    public Message with(String name, long count) {
        return with(name, new Argument.Count(count));
    }

    /** With a word. */
    public Message with(String name, String word) {
        return with(name, new Argument.Word(word));
    }
}
