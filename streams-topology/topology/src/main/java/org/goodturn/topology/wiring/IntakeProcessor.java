package org.goodturn.topology.wiring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.goodturn.topology.intake.Intake;
import org.goodturn.topology.work.Input;

/** Hands the records of one topic to the intake of its partition. */
final class IntakeProcessor implements Processor<byte[], byte[], String, byte[]> {
    static final String TRACEPARENT = "traceparent";

    private static final int LONGEST_TRACEPARENT = 128;

    private final Benches benches;
    private final String topic;
    private final String node;
    private ProcessorContext<String, byte[]> context;
    private Intake intake;

    IntakeProcessor(Benches benches, String topic, String node) {
        this.benches = benches;
        this.topic = topic;
        this.node = node;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.intake = benches.intake(context, node);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        intake.take(new Input(
                topic,
                place.partition(),
                place.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value(),
                traceparent(record)));
    }

    private static String traceparent(Record<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(TRACEPARENT);
        boolean usable = header != null && header.value() != null && header.value().length <= LONGEST_TRACEPARENT;
        return usable ? new String(header.value(), StandardCharsets.US_ASCII) : null;
    }
}
