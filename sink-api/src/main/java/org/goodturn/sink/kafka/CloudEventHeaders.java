package org.goodturn.sink.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0.2 in Kafka's binary mode, and the W3C trace context. */
final class CloudEventHeaders {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private CloudEventHeaders() {}

    static void describe(Headers headers, SpecificRecord value, String id, Instant at, Optional<String> traceparent) {
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_source", "/goodturn/sink-api");
        add(headers, "ce_type", value.getSchema().getFullName());
        add(headers, "ce_time", at.toString());
        add(headers, "content-type", "application/avro");
        traceparent
                .filter(text -> TRACEPARENT.matcher(text).matches())
                .ifPresent(text -> add(headers, "traceparent", text));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
