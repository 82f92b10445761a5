package org.goodturn.topology.wiring;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.goodturn.topics.PartitionKeys;
import org.goodturn.topics.PersonKeys;

/** Sends a record to the partition of the person in its key; what is nobody's to the partition that its key names. */
final class ByPerson implements StreamPartitioner<String, byte[]> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, byte[] value, int numPartitions) {
        int partition = PartitionKeys.is(key) ? PartitionKeys.partition(key) : PersonKeys.partition(key, numPartitions);
        return Optional.of(Set.of(partition));
    }
}
