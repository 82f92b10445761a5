package org.goodturn.topology.wiring;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.goodturn.topics.EventTopic;
import org.goodturn.topology.commons.SharedRows;

/** Passes on the rows that partitions share, on every instance. */
final class SharedProcessor implements Processor<byte[], byte[], Void, Void> {
    private final EventTopic<?> topic;
    private final SharedRows rows;

    SharedProcessor(EventTopic<?> topic, SharedRows rows) {
        this.topic = topic;
        this.rows = rows;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.key() != null) {
            rows.take(topic, record.key(), record.value());
        }
    }
}
