package org.goodturn.topology.state;

import java.time.Instant;
import java.util.Optional;

/**
 * What narrowing the counts of topics carries from step to step.
 *
 * @param purge how much was forgotten so far, and why
 * @param nudges suggestions withdrawn so far
 * @param first event time of the first behavior among what was left so far
 */
public record NarrowMemo(PurgeMemo purge, long nudges, Optional<Instant> first) {

    /** At the beginning. */
    public NarrowMemo(PurgeMemo purge) {
        this(purge, 0, Optional.empty());
    }

    /** With more narrowed. */
    public NarrowMemo plus(long topics, long more) {
        return new NarrowMemo(purge.plus(topics), nudges + more, first);
    }

    /** With a topic that is left. */
    public NarrowMemo with(Instant firstAt) {
        return first.filter(known -> !firstAt.isBefore(known)).isPresent()
                ? this
                : new NarrowMemo(purge, nudges, Optional.of(firstAt));
    }

    /** For a letter to oneself. */
    public byte[] toBytes() {
        StateOutput out = new StateOutput(1);
        out.text(purge.purpose());
        out.number(purge.revision());
        out.number(purge.done());
        out.number(nudges);
        out.maybe(first, out::instant);
        return out.toBytes();
    }

    /** From a letter to oneself. */
    public static NarrowMemo of(byte[] bytes) {
        StateInput in = new StateInput(bytes, 1);
        return new NarrowMemo(new PurgeMemo(in.text(), in.number(), in.number()), in.number(), in.maybe(in::instant));
    }
}
