package org.goodturn.topics;

/** What the keys of a topic are. */
public enum Keying {
    /** A person. */
    PERSON,
    /** {@code person|rest}, partitioned by the person. */
    PERSON_AND_REST,
    /** Whatever the source record had. */
    AS_SOURCE
}
