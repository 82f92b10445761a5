package org.goodturn.topology.wiring;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** Settings of changelog topics. Forgetting has a date: a forgotten value is gone from disk after the lag and a cleaner's round. */
final class Changelogs {
    private static final Duration MOST_COMPACTION_LAG = Duration.ofDays(1);
    private static final Duration SEGMENT = Duration.ofHours(1);

    private Changelogs() {}

    static Map<String, String> settings() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                Long.toString(MOST_COMPACTION_LAG.toMillis()),
                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                Long.toString(MOST_COMPACTION_LAG.toMillis()),
                TopicConfig.SEGMENT_MS_CONFIG,
                Long.toString(SEGMENT.toMillis()));
    }
}
