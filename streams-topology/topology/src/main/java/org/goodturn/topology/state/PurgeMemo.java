package org.goodturn.topology.state;

/**
 * What a purge carries from step to step.
 *
 * @param purpose the withdrawn purpose, as people write it
 * @param revision the consent's revision that caused it
 * @param done how much was forgotten so far
 */
public record PurgeMemo(String purpose, long revision, long done) {

    /** With more forgotten. */
    public PurgeMemo plus(long more) {
        return new PurgeMemo(purpose, revision, done + more);
    }

    /** For a letter to oneself. */
    public byte[] toBytes() {
        StateOutput out = new StateOutput(1);
        out.text(purpose);
        out.number(revision);
        out.number(done);
        return out.toBytes();
    }

    /** From a letter to oneself. */
    public static PurgeMemo of(byte[] bytes) {
        StateInput in = new StateInput(bytes, 1);
        return new PurgeMemo(in.text(), in.number(), in.number());
    }
}
