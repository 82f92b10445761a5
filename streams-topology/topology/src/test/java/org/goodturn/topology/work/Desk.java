package org.goodturn.topology.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.goodturn.topics.EventTopic;
import org.goodturn.topology.memory.CountingTally;
import org.goodturn.topology.memory.MemoryStores;

/** One person's partition in memory, for tests of stages: opens units of work and keeps what they sent. */
public final class Desk {
    /** What was sent: the value as it was published, null for a tombstone. */
    public record Sent(EventTopic<?> topic, String key, SpecificRecord value) {}

    private final MemoryStores stores = new MemoryStores();
    private final CountingTally tally = new CountingTally();
    private final List<Sent> sent = new ArrayList<>();
    private final Workbench bench;
    private final Map<byte[], SpecificRecord> encoded = new IdentityHashMap<>();
    private long offset;

    /** A desk with default limits. */
    public Desk() {
        this(WorkLimits.DEFAULT);
    }

    /** A desk with limits of its own. */
    public Desk(WorkLimits limits) {
        bench = new Workbench(stores, this::encode, this::keep, tally, limits, type -> 1, "test");
    }

    /** A unit of work caused by an input of that person at that moment. */
    public Work open(String person, Instant now) {
        return open(person, now, Cause.event("event-" + offset));
    }

    /** A unit of work with a cause of its own. */
    public Work open(String person, Instant now, Cause cause) {
        Input input =
                new Input("test", 0, offset++, now, person.getBytes(StandardCharsets.UTF_8), new byte[] {1}, null);
        return bench.open(new Moment(now, now, "test", 0, input.offset()), input, cause, person);
    }

    /** Commits; what was sent is the answer, in order. */
    public List<Sent> commit(Work work) {
        sent.clear();
        encoded.clear();
        bench.commit(work);
        return List.copyOf(sent);
    }

    /** The state, as bytes. */
    public MemoryStores stores() {
        return stores;
    }

    /** What was counted. */
    public CountingTally tally() {
        return tally;
    }

    private byte[] encode(EventTopic<?> topic, SpecificRecord value) {
        try {
            byte[] bytes = new BinaryMessageEncoder<SpecificRecord>(
                            ((SpecificRecordBase) value).getSpecificData(), value.getSchema())
                    .encode(value)
                    .array();
            encoded.put(bytes, value);
            return bytes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void keep(Outgoing outgoing) {
        sent.add(new Sent(
                outgoing.topic(), outgoing.key(), outgoing.value() == null ? null : encoded.get(outgoing.value())));
    }
}
