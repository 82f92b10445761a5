package org.goodturn.topology.running;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.goodturn.topology.metrics.Counts;
import org.goodturn.topology.state.Rooms;

/** What this instance did since it started, and what it keeps. */
final class StatusPage {
    /** Beyond so many ties the number is RocksDB's estimate. */
    private static final int COUNTED_AT_MOST = 200_000;

    private final Readiness readiness;
    private final Counts counts;
    private final Supplier<KafkaStreams> streams;

    StatusPage(Readiness readiness, Counts counts, Supplier<KafkaStreams> streams) {
        this.readiness = readiness;
        this.counts = counts;
        this.streams = streams;
    }

    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("state", readiness.state());
        content.put("heldBack", counts.heldBack());
        content.put(
                "deadLetters",
                counts.deadLetters().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        content.put("deadLettersByReason", counts.deadLetters());
        content.put("ties", ties());
        content.put("consumed", counts.consumed());
        content.put("lettersSent", counts.lettersSent());
        content.put("lettersRead", counts.lettersRead());
        content.put("happened", counts.others());
        return content;
    }

    /** Sides of ties in the partitions of this instance; 0 while they are not readable. */
    private long ties() {
        KafkaStreams running = streams.get();
        if (running == null) {
            return 0;
        }
        try {
            ReadOnlyKeyValueStore<Bytes, byte[]> store = running.store(
                    StoreQueryParameters.fromNameAndType(Rooms.TIES.storeName(), QueryableStoreTypes.keyValueStore()));
            return count(store);
        } catch (InvalidStateStoreException notNow) {
            return 0;
        }
    }

    private static long count(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        long count = 0;
        try (KeyValueIterator<Bytes, byte[]> ties = store.all()) {
            while (ties.hasNext() && count <= COUNTED_AT_MOST) {
                boolean ofNobody = ties.next().key.get()[0] == (byte) 0xFF;
                count += ofNobody ? 0 : 1;
            }
        }
        return count <= COUNTED_AT_MOST ? count : store.approximateNumEntries();
    }
}
