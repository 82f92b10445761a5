package org.goodturn.topology.running;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Deletes the letters that the group has read, and knows how old the oldest unread one is. To be run now and then by one
 * thread; that several instances do it does no harm.
 */
final class LettersUpkeep implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Admin admin;
    private final LettersOffsets offsets;
    private final Consumer<byte[], byte[]> reader;
    private final List<TopicPartition> partitions;
    private final InstantSource wall;
    private volatile Duration oldestUnread = Duration.ZERO;

    LettersUpkeep(
            Admin admin,
            LettersOffsets offsets,
            Consumer<byte[], byte[]> reader,
            List<TopicPartition> partitions,
            InstantSource wall) {
        this.admin = admin;
        this.offsets = offsets;
        this.reader = reader;
        this.partitions = List.copyOf(partitions);
        this.wall = wall;
        reader.assign(partitions);
        reader.pause(partitions);
    }

    /** Age of the oldest letter that waits, when last looked at; zero when none does. */
    Duration oldestUnread() {
        return oldestUnread;
    }

    /** Looks and deletes. */
    void run() {
        Map<TopicPartition, OffsetAndMetadata> committed = offsets.committed();
        oldestUnread = age(committed);
        Map<TopicPartition, RecordsToDelete> read = new HashMap<>();
        partitions.forEach(partition -> {
            OffsetAndMetadata offset = committed.get(partition);
            if (offset != null && offset.offset() > 0) {
                read.put(partition, RecordsToDelete.beforeOffset(offset.offset()));
            }
        });
        if (!read.isEmpty()) {
            Futures.get(admin.deleteRecords(read).all());
        }
    }

    private Duration age(Map<TopicPartition, OffsetAndMetadata> committed) {
        Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
        Instant oldest = null;
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata offset = committed.get(partition);
            if (offset != null && offset.offset() < ends.get(partition)) {
                Instant first = firstFrom(partition, offset.offset());
                oldest = oldest == null || (first != null && first.isBefore(oldest)) ? first : oldest;
            }
        }
        return oldest == null ? Duration.ZERO : Duration.between(oldest, wall.instant());
    }

    /** When the first letter from there was appended; null when only a transaction's marker follows. */
    private Instant firstFrom(TopicPartition partition, long offset) {
        reader.seek(partition, offset);
        reader.resume(List.of(partition));
        try {
            for (ConsumerRecord<byte[], byte[]> letter : reader.poll(LOOK).records(partition)) {
                return Instant.ofEpochMilli(letter.timestamp());
            }
            return null;
        } finally {
            reader.pause(List.of(partition));
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
