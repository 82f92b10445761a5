package org.goodturn.topology.wiring;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** Lets consents, and what people ask, overtake everything that waits in the same partition. Zero, because a negative time drops the record. */
final class BeforeAllOthers implements TimestampExtractor {
    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return 0;
    }
}
