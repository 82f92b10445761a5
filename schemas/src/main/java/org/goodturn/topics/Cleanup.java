package org.goodturn.topics;

/** How old records of a topic go. */
public enum Cleanup {
    /** After the retention. */
    DELETE,
    /** Once a newer record has the same key. */
    COMPACT,
    /** Once a newer record has the same key, and after the retention. */
    COMPACT_AND_DELETE,
    /** Once every consumer has read them. */
    READ_BY_ALL
}
