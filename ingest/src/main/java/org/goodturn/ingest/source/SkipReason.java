package org.goodturn.ingest.source;

import java.util.Locale;

/** Why something that was read gives no event. */
public enum SkipReason {
    /** A line, message or meeting that cannot be understood. */
    MALFORMED(true),
    /** A person whose identifier is empty. */
    EMPTY_PERSON(true),
    /** A date that is missing or cannot be read. */
    UNREADABLE_DATE(true),
    /** A sender that is missing or cannot be read, or that the archive abbreviated. */
    UNREADABLE_SENDER(true),
    /** More headers, or a longer line, than is taken. */
    TOO_LONG(true),
    /** A file that is not of the kind it was given as. */
    WRONG_KIND_OF_FILE(true),
    /** Both sides are the same person. */
    SELF_INTERACTION(false),
    /** Mail on a list that answers nobody. */
    LIST_MAIL_WITHOUT_REPLY(false),
    /** A reply on a list to a message that is not in the archive. */
    REPLY_TO_UNKNOWN(false),
    /** A reply to one's own message. */
    REPLY_TO_SELF(false),
    /** More people than a group may have to say something about each pair. */
    TOO_MANY_PEOPLE(false),
    /** Fewer than two people: nothing between people happened. */
    NO_OTHER_PERSON(false),
    /** A meeting that was cancelled. */
    CANCELLED(false),
    /** A recurrence with more meetings than are taken. */
    TOO_MANY_RECURRENCES(false);

    private final boolean malformed;

    SkipReason(boolean malformed) {
        this.malformed = malformed;
    }

    /** Whether the input is at fault; otherwise it is as it should be and merely says nothing. */
    public boolean malformed() {
        return malformed;
    }

    /** The reason as it is printed: lower case with dashes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
