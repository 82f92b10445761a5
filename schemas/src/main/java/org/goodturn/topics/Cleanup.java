package org.goodturn.topics;

/** How a topic forgets. */
public enum Cleanup {
    /** By age. */
    DELETE("delete"),
    /** Only the last record of each key stays. */
    COMPACT("compact"),
    /** Only the last record of each key stays, and that one only for so long. */
    COMPACT_AND_DELETE("compact,delete"),
    /** Never by itself: whoever reads it deletes records once all consumers have committed past them. */
    READ_BY_ALL("delete");

    private final String policy;

    Cleanup(String policy) {
        this.policy = policy;
    }

    /** The value of Kafka's {@code cleanup.policy}. */
    public String policy() {
        return policy;
    }

    boolean compacts() {
        return this == COMPACT || this == COMPACT_AND_DELETE;
    }
}
