package org.goodturn.topology.state;

/**
 * What an erasure carries from step to step.
 *
 * @param revision the consent's revision that caused it
 * @param ties how many were forgotten so far
 * @param intents how many topics were
 */
public record ErasureMemo(long revision, long ties, long intents) {

    /** With more ties forgotten. */
    public ErasureMemo plusTies(long more) {
        return new ErasureMemo(revision, ties + more, intents);
    }

    /** With more topics forgotten. */
    public ErasureMemo plusIntents(long more) {
        return new ErasureMemo(revision, ties, intents + more);
    }

    /** For a letter to oneself. */
    public byte[] toBytes() {
        StateOutput out = new StateOutput(1);
        out.number(revision);
        out.number(ties);
        out.number(intents);
        return out.toBytes();
    }

    /** From a letter to oneself. */
    public static ErasureMemo of(byte[] bytes) {
        StateInput in = new StateInput(bytes, 1);
        return new ErasureMemo(in.number(), in.number(), in.number());
    }
}
