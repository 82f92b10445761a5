package org.goodturn.topics;

import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;

/**
 * Puts a record where its person lives; for producers ({@code partitioner.class}) of topics with composite keys. The same
 * as Kafka's default for plain keys. A record without a key belongs to nobody and goes to partition 0.
 */
public final class PersonPartitioner implements Partitioner {
    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
        return keyBytes == null ? 0 : PersonKeys.partition(keyBytes, cluster.partitionCountForTopic(topic));
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // Nothing to configure: a choice here would split people.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
