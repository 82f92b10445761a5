package org.goodturn.topology.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.goodturn.topics.Topics;
import org.goodturn.topology.commons.Commons;

/**
 * Where the units of work of one partition are made and committed: first everything is encoded and its size checked, then
 * state is written, then outputs are sent. So a unit of work that fails for a reason of its own has done nothing.
 */
public final class Workbench {
    private final Stores stores;
    private final Encoding encoding;
    private final Outbox outbox;
    private final Tally tally;
    private final WorkLimits limits;
    private final ToIntFunction<String> letterVersions;
    private final DeadLetterForm deadLetters;
    private final Commons commons;
    private final Bodies bodies = new Bodies();
    private final LetterIds letterIds = new LetterIds();
    private final Decoded decoded = new Decoded();

    /** A workbench of one partition, where nothing is known of the others. */
    public Workbench(
            Stores stores,
            Encoding encoding,
            Outbox outbox,
            Tally tally,
            WorkLimits limits,
            ToIntFunction<String> letterVersions,
            String node) {
        this(stores, encoding, outbox, tally, limits, letterVersions, node, Commons.NOTHING);
    }

    /**
     * A workbench of one partition.
     *
     * @param letterVersions the version in which a type of letter is written
     * @param node the name that dead letters give as the place of refusal
     * @param commons what all partitions share
     */
    public Workbench(
            Stores stores,
            Encoding encoding,
            Outbox outbox,
            Tally tally,
            WorkLimits limits,
            ToIntFunction<String> letterVersions,
            String node,
            Commons commons) {
        this.stores = stores;
        this.encoding = encoding;
        this.outbox = outbox;
        this.tally = tally;
        this.limits = limits;
        this.letterVersions = letterVersions;
        this.commons = commons;
        this.deadLetters = new DeadLetterForm(node, limits.recordBytes() / 2);
    }

    /** Begins a unit of work. */
    public Work open(Moment moment, Input input, Cause cause, String person) {
        return new Work(this, moment, input, cause, person);
    }

    /**
     * Does all that a unit of work says.
     *
     * @throws RefusedException {@code oversized-state} or {@code oversized-record}; then nothing was done
     */
    public void commit(Work work) {
        prepare(work).apply();
    }

    /** Encodes and checks; writes nothing yet. What it throws concerns this unit of work alone. */
    public Prepared prepare(Work work) {
        List<StateWrite> writes = new ArrayList<>();
        for (Overlay<?> overlay : work.overlays()) {
            encodeState(overlay, writes);
        }
        List<Outgoing> sends =
                new ArrayList<>(work.outputs().size() + work.refusals().size());
        for (Work.Output output : work.outputs()) {
            sends.add(outgoing(work, output, sends.size()));
        }
        for (Refusal refusal : work.refusals()) {
            sends.add(deadLetter(work.moment(), work.input(), refusal));
        }
        return new Prepared(work, writes, sends);
    }

    /** Makes an input a dead letter, and does nothing else with it. */
    public void quarantine(Moment moment, Input input, Refusal refusal) {
        outbox.send(deadLetter(moment, input, refusal));
        tally.deadLetter(refusal.reason());
    }

    /** A unit of work that can be done: nothing in it can be refused any more. */
    public final class Prepared {
        private final Work work;
        private final List<StateWrite> writes;
        private final List<Outgoing> sends;

        private Prepared(Work work, List<StateWrite> writes, List<Outgoing> sends) {
            this.work = work;
            this.writes = writes;
            this.sends = sends;
        }

        /** Writes state, sends outputs, counts. What it throws concerns stores or brokers. */
        public void apply() {
            for (StateWrite write : writes) {
                if (write.value() == null) {
                    stores.delete(write.store(), write.key());
                } else {
                    stores.put(write.store(), write.key(), write.value());
                }
            }
            sends.forEach(outbox::send);
            if (work.letters() > 0) {
                tally.lettersSent(work.letters());
            }
            work.refusals().forEach(refusal -> tally.deadLetter(refusal.reason()));
            work.heldBack().forEach(tally::heldBack);
            work.counts().forEach(tally::count);
        }
    }

    private record StateWrite(String store, byte[] key, byte[] value) {}

    private <V> void encodeState(Overlay<V> overlay, List<StateWrite> writes) {
        String store = overlay.room().storeName();
        for (Map.Entry<byte[], Overlay.Slot<V>> entry : overlay.slots().entrySet()) {
            if (!entry.getValue().dirty()) {
                continue;
            }
            V value = entry.getValue().value();
            byte[] bytes = value == null ? null : overlay.room().codec().encode(value);
            if (bytes != null && bytes.length > limits.stateBytes()) {
                throw new RefusedException(
                        "oversized-state",
                        "A value of store " + store + " would have " + bytes.length + " bytes; at most "
                                + limits.stateBytes() + " are kept.");
            }
            writes.add(new StateWrite(store, entry.getKey(), bytes));
        }
    }

    private Outgoing outgoing(Work work, Work.Output output, int position) {
        byte[] value = output.value() == null ? null : encoding.encode(output.topic(), output.value());
        if (value != null && value.length > limits.recordBytes()) {
            throw new RefusedException(
                    "oversized-record",
                    "A record for " + output.topic().shortName() + " would have " + value.length + " bytes; at most "
                            + limits.recordBytes() + " are written.");
        }
        String eventId = output.topic().internal()
                ? null
                : letterIds.next(work.cause().id(), output.topic().shortName(), output.key(), position);
        return new Outgoing(output.topic(), output.key(), value, eventId, work.moment(), work.input());
    }

    private Outgoing deadLetter(Moment moment, Input input, Refusal refusal) {
        byte[] value = encoding.encode(Topics.DEAD_LETTERS, deadLetters.fill(moment, input, refusal));
        String eventId = input.topic() + '-' + input.partition() + '-' + input.offset() + '-' + refusal.reason();
        return new Outgoing(Topics.DEAD_LETTERS, DeadLetterForm.keyOf(input), value, eventId, moment, input);
    }

    Commons commons() {
        return commons;
    }

    Stores stores() {
        return stores;
    }

    Decoded decoded() {
        return decoded;
    }

    WorkLimits limits() {
        return limits;
    }

    Bodies bodies() {
        return bodies;
    }

    LetterIds letterIds() {
        return letterIds;
    }

    ToIntFunction<String> letterVersions() {
        return letterVersions;
    }
}
