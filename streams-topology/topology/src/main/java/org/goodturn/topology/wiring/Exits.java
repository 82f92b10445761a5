package org.goodturn.topology.wiring;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.goodturn.topics.EventTopic;
import org.goodturn.topology.work.Outbox;
import org.goodturn.topology.work.Outgoing;

/**
 * Forwards outputs to their sinks. Public topics get CloudEvents headers; every record goes on with the trace context that
 * its cause had.
 */
final class Exits implements Outbox {
    private static final byte[] SPEC_VERSION = bytes("1.0");
    private static final byte[] CONTENT_TYPE = bytes("application/avro");

    private final ProcessorContext<String, byte[]> context;
    private final Map<EventTopic<?>, String> sinks;
    private final byte[] source;

    Exits(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.sinks = NodeNames.sinks();
        this.source = bytes(context.applicationId());
    }

    @Override
    public void send(Outgoing outgoing) {
        String sink = sinks.get(outgoing.topic());
        if (sink == null) {
            throw new IllegalStateException("no sink takes " + outgoing.topic().shortName());
        }
        long timestamp = Math.max(0, outgoing.cause().appendedAt().toEpochMilli());
        context.forward(new Record<>(outgoing.key(), outgoing.value(), timestamp, headers(outgoing)), sink);
    }

    private Headers headers(Outgoing outgoing) {
        RecordHeaders headers = new RecordHeaders();
        if (outgoing.eventId() != null) {
            headers.add("ce_specversion", SPEC_VERSION)
                    .add("ce_id", bytes(outgoing.eventId()))
                    .add("ce_source", source)
                    .add("ce_type", bytes(outgoing.topic().valueType().getName()))
                    .add("ce_time", bytes(outgoing.moment().now().toString()))
                    .add("content-type", CONTENT_TYPE);
        }
        String traceparent = outgoing.cause().traceparent();
        if (traceparent != null) {
            headers.add(IntakeProcessor.TRACEPARENT, bytes(traceparent));
        }
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
