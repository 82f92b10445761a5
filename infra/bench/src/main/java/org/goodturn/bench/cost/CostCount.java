package org.goodturn.bench.cost;

import java.time.Instant;
import java.util.List;
import org.goodturn.bench.workload.Event;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;
import org.goodturn.topology.memory.MemorySetting;
import org.goodturn.topology.memory.MemoryTopology;
import org.goodturn.topology.serde.AvroDecoding;
import org.goodturn.topology.serde.AvroEncoding;
import org.goodturn.topology.stage.GoodturnStages;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.StageLimits;
import org.goodturn.topology.work.Outgoing;

/**
 * The real intake and stages of one partition over stores in memory, letters delivered at once: counts exactly and the same
 * on every machine. What the clock makes due later is not counted. Used by one thread.
 */
public final class CostCount {

    private final CountedStores stores = new CountedStores();
    private final MemoryTopology topology;
    private long lettersWritten;
    private long published;
    private long recordBytes;

    /** Begins with empty stores at this present. */
    public CostCount(Instant now, SchemaRegistry registry) {
        MemorySetting setting = MemorySetting.of(
                        1, new GoodturnStages(Judgement.standard(StageLimits.standard())), new NoTally())
                .with(
                        new AvroEncoding(TopicPrefix.DEFAULT, registry),
                        new AvroDecoding(TopicPrefix.DEFAULT, registry),
                        () -> stores);
        this.topology = new MemoryTopology(setting, now);
        topology.watch(this::take);
    }

    /** Takes events without counting them. */
    public void prepare(List<Event> events) {
        events.forEach(this::take);
    }

    /** Takes events and says what each of them cost in the mean. */
    public Cost of(String name, List<Event> events) {
        long[] before = reading();
        events.forEach(this::take);
        return Cost.between(name, before, reading(), events.size());
    }

    private void take(Event event) {
        topology.feed(event.topic(), event.person(), event.value());
    }

    private void take(Outgoing outgoing) {
        recordBytes += outgoing.key().length() + (outgoing.value() == null ? 0 : outgoing.value().length);
        if (outgoing.topic().equals(Topics.LETTERS)) {
            lettersWritten++;
        } else {
            published++;
        }
    }

    private long[] reading() {
        return new long[] {
            stores.reads(),
            stores.ranges(),
            stores.writes(),
            lettersWritten,
            published,
            stores.bytesWritten(),
            recordBytes
        };
    }
}
