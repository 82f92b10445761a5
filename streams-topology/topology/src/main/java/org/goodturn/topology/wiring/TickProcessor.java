package org.goodturn.topology.wiring;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.goodturn.letters.Letter;
import org.goodturn.topics.PartitionKeys;
import org.goodturn.topics.Topics;
import org.goodturn.topology.intake.Clockwork;
import org.goodturn.topology.letters.LetterProtocol;

/**
 * What wall time causes in a partition: looking at what is due, and now and then a record of nobody to letters and to every
 * changelog, because a segment without traffic never closes, and what is in it would never be forgotten. No record
 * comes here: it hangs below another processor only because every node needs a parent.
 */
final class TickProcessor implements Processor<String, byte[], String, byte[]> {
    /** Well below the {@code segment.ms} of letters and changelogs. */
    static final Duration ROLL_INTERVAL = Duration.ofMinutes(5);

    private final Benches benches;

    TickProcessor(Benches benches) {
        this.benches = benches;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        KafkaStores stores = benches.stores(context);
        Clockwork clockwork = benches.clockwork(context, stores);
        context.schedule(benches.tickInterval(), PunctuationType.WALL_CLOCK_TIME, wall -> clockwork.tick());
        int partition = context.taskId().partition();
        byte[] tick = benches.encoding().encode(Topics.LETTERS, tickLetter());
        context.schedule(ROLL_INTERVAL, PunctuationType.WALL_CLOCK_TIME, wall -> {
            stores.tick(ByteBuffer.allocate(Long.BYTES).putLong(wall).array());
            context.forward(
                    new Record<>(PartitionKeys.of(partition), tick, wall, new RecordHeaders()),
                    NodeNames.sinks().get(Topics.LETTERS));
        });
    }

    @Override
    public void process(Record<String, byte[]> record) {
        throw new IllegalStateException("nothing is forwarded to the tick");
    }

    private static Letter tickLetter() {
        return new Letter("", "", 0, "", LetterProtocol.TICK, 1, ByteBuffer.allocate(0));
    }
}
