package org.goodturn.topology.running;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.goodturn.topology.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the group stands in the letters. Their offset reset is {@code none}, because skipping letters and reading them twice
 * are both wrong; so the group must have an offset in every partition before its first start.
 */
final class LettersOffsets {
    private static final Logger LOG = LoggerFactory.getLogger(LettersOffsets.class);

    private final Admin admin;
    private final String group;

    LettersOffsets(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /**
     * Commits the beginning of every partition in which no letter waits and the group has no offset.
     *
     * @throws SettingsException when letters wait where the group has no offset
     */
    void ensure(List<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> missing = missing(partitions);
        if (missing.isEmpty()) {
            return;
        }
        try {
            Futures.get(admin.alterConsumerGroupOffsets(group, missing).all());
            LOG.info("committed the beginning of letters group={} partitions={}", group, missing.size());
        } catch (UnknownMemberIdException anotherInstanceIsUp) {
            if (!missing(partitions).isEmpty()) {
                throw anotherInstanceIsUp;
            }
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> missing(List<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> known = committed();
        List<TopicPartition> unknown = partitions.stream()
                .filter(partition -> known.get(partition) == null)
                .toList();
        Map<TopicPartition, OffsetAndMetadata> missing = new HashMap<>();
        if (!unknown.isEmpty()) {
            Map<TopicPartition, ListOffsetsResultInfo> first = offsets(unknown, OffsetSpec.earliest());
            Map<TopicPartition, ListOffsetsResultInfo> last = offsets(unknown, OffsetSpec.latest());
            for (TopicPartition partition : unknown) {
                long beginning = first.get(partition).offset();
                if (last.get(partition).offset() > beginning) {
                    throw new SettingsException(
                            "There are letters in " + partition.topic() + " but group " + group
                                    + " has no offsets there, so it is unknown which of them were read: restore the group's offsets, or use the application.id that wrote them.");
                }
                missing.put(partition, new OffsetAndMetadata(beginning));
            }
        }
        return missing;
    }

    /** What the group committed; partitions without offset are absent. */
    Map<TopicPartition, OffsetAndMetadata> committed() {
        return Futures.get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> partitions, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, spec));
        return Futures.get(admin.listOffsets(asked).all());
    }
}
