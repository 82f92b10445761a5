package org.goodturn.topics;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * One topic: its name, what its records are, and how it forgets.
 *
 * @param <V> the record type of its values
 * @param shortName the name without prefix: plural noun and version, such as {@code nudges.v1}
 * @param valueType the generated record of the value
 * @param keying what the key is
 * @param cleanup how it forgets
 * @param retention how long a record stays by age; {@code null} means without limit
 * @param internal whether only the pipeline itself reads and writes it
 */
public record EventTopic<V extends SpecificRecord>(
        String shortName, Class<V> valueType, Keying keying, Cleanup cleanup, Duration retention, boolean internal) {

    public EventTopic {
        Objects.requireNonNull(shortName, "shortName");
        Objects.requireNonNull(valueType, "valueType");
        Objects.requireNonNull(keying, "keying");
        Objects.requireNonNull(cleanup, "cleanup");
        boolean ages = cleanup == Cleanup.DELETE || cleanup == Cleanup.COMPACT_AND_DELETE;
        if (ages != (retention != null)) {
            throw new IllegalArgumentException(
                    shortName + ": a retention goes with DELETE and COMPACT_AND_DELETE, and with nothing else.");
        }
    }

    /** The full name in a community, such as {@code goodturn.nudges.v1}. */
    public String in(TopicPrefix prefix) {
        return prefix.value() + shortName;
    }

    /** The subject of the value's schema in the registry, such as {@code goodturn.nudges.v1-value}. */
    public String valueSubject(TopicPrefix prefix) {
        return in(prefix) + "-value";
    }

    /** Kafka's settings of this topic, by Kafka's names. Append time is the record's timestamp on every topic. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("message.timestamp.type", "LogAppendTime");
        settings.put("cleanup.policy", cleanup.policy());
        settings.put("retention.ms", retention == null ? "-1" : millis(retention));
        settings.putAll(Forgetting.of(this));
        return Map.copyOf(settings);
    }

    static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
