package org.goodturn.topics;

import static org.goodturn.topics.EventTopic.millis;

import java.time.Duration;
import java.util.Map;

/**
 * The settings by which forgetting gets a date. Kafka compacts and deletes closed segments alone, and closes a segment
 * only when a record arrives: hence the short segments, and a largest lag until a record must be compacted.
 */
final class Forgetting {
    /** A withdrawn or replaced record of a compacted topic is gone this long after a newer one, plus one cleaner run. */
    static final Duration LONGEST_COMPACTION_LAG = Duration.ofDays(1);

    private static final Duration TOMBSTONES_STAY = Duration.ofDays(1);
    private static final Duration COMPACTED_SEGMENT = Duration.ofHours(1);
    private static final Duration LETTERS_SEGMENT = Duration.ofMinutes(10);
    /** Below this a retention means little with Kafka's own segments of a week. */
    private static final Duration SHORT = Duration.ofDays(1);

    private static final Duration SHORT_SEGMENT = Duration.ofMinutes(10);
    private static final long DEAD_LETTER_BYTES = 256L << 20;

    private Forgetting() {}

    static Map<String, String> of(EventTopic<?> topic) {
        return switch (topic.cleanup()) {
            case COMPACT ->
                Map.of(
                        "max.compaction.lag.ms", millis(LONGEST_COMPACTION_LAG),
                        "delete.retention.ms", millis(TOMBSTONES_STAY),
                        "segment.ms", millis(COMPACTED_SEGMENT));
            case COMPACT_AND_DELETE ->
                Map.of(
                        // A subscriber that comes back with a living cursor finds every revision since.
                        "min.compaction.lag.ms", millis(Topics.LONGEST_CURSOR_LIFE),
                        "max.compaction.lag.ms", millis(Topics.LONGEST_CURSOR_LIFE.plus(LONGEST_COMPACTION_LAG)),
                        "delete.retention.ms", millis(TOMBSTONES_STAY),
                        "segment.ms", millis(COMPACTED_SEGMENT));
            case READ_BY_ALL -> Map.of("retention.bytes", "-1", "segment.ms", millis(LETTERS_SEGMENT));
            case DELETE ->
                topic.keying() == Keying.AS_SOURCE
                        ? Map.of("retention.bytes", Long.toString(DEAD_LETTER_BYTES))
                        : topic.retention().compareTo(SHORT) < 0
                                ? Map.of("segment.ms", millis(SHORT_SEGMENT))
                                : Map.of();
        };
    }
}
