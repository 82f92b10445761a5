package org.goodturn.topology.work;

/** Counts what happened, for metrics. Counted when a unit of work is committed; a crash right after may count twice. */
public interface Tally {
    /** An input of that topic was handled. */
    void consumed(String topic);

    /** Something was not kept, for lack of consent or the like; not an error. */
    void heldBack(String reason);

    /** An input became a dead letter. */
    void deadLetter(String reason);

    /** So many letters were written. */
    void lettersSent(int count);

    /** Anything else, by a name from a small fixed set. */
    void count(String name);
}
