package org.goodturn.bench.cost;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.goodturn.bench.workload.Event;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;
import org.goodturn.topology.intake.Attempts;
import org.goodturn.topology.intake.Intake;
import org.goodturn.topology.letters.LetterProtocol;
import org.goodturn.topology.serde.AvroDecoding;
import org.goodturn.topology.serde.AvroEncoding;
import org.goodturn.topology.stage.GoodturnStages;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.StageLimits;
import org.goodturn.topology.work.Encoding;
import org.goodturn.topology.work.Input;
import org.goodturn.topology.work.Outgoing;
import org.goodturn.topology.work.WorkLimits;
import org.goodturn.topology.work.Workbench;

/**
 * The real intake and stages of one partition over stores in memory, letters delivered at once: counts exactly and the same
 * on every machine. What the clock makes due later is not counted. Used by one thread.
 */
public final class CostCount {

    private static final int ATTEMPTS = 3;

    private final Instant now;
    private final CountedStores stores = new CountedStores();
    private final Deque<Outgoing> letters = new ArrayDeque<>();
    private final Encoding encoding;
    private final Intake intake;
    private long offset;
    private long lettersWritten;
    private long published;
    private long recordBytes;

    /** Begins with empty stores at this present. */
    public CostCount(Instant now, SchemaRegistry registry) {
        this.now = now;
        this.encoding = new AvroEncoding(TopicPrefix.DEFAULT, registry);
        LetterProtocol protocol = LetterProtocol.of(LetterTypes.BODIES);
        NoTally tally = new NoTally();
        Workbench bench =
                new Workbench(stores, encoding, this::take, tally, WorkLimits.DEFAULT, protocol::versionOf, "count");
        this.intake = new Intake(
                bench,
                new GoodturnStages(Judgement.standard(StageLimits.standard())),
                protocol,
                new AvroDecoding(TopicPrefix.DEFAULT, registry),
                () -> now,
                person -> 0,
                new Attempts(ATTEMPTS),
                tally);
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
        deliver(event.topic().shortName(), event.person(), encoding.encode(event.topic(), event.value()));
        while (!letters.isEmpty()) {
            Outgoing letter = letters.removeFirst();
            deliver(Topics.LETTERS.shortName(), letter.key(), letter.value());
        }
    }

    private void deliver(String topic, String key, byte[] value) {
        intake.take(new Input(topic, 0, offset++, now, key.getBytes(StandardCharsets.UTF_8), value, null));
    }

    private void take(Outgoing outgoing) {
        recordBytes += outgoing.key().length() + (outgoing.value() == null ? 0 : outgoing.value().length);
        if (outgoing.topic().equals(Topics.LETTERS)) {
            lettersWritten++;
            letters.add(outgoing);
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
