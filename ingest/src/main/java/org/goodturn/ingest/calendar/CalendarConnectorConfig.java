package org.goodturn.ingest.calendar;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.goodturn.ingest.source.FileSourceConfig;
import org.goodturn.ingest.source.InputFormat;

/** Settings of {@link CalendarSourceConnector}. */
public final class CalendarConnectorConfig extends FileSourceConfig {
    /** How often a recurring meeting is followed. */
    public static final String RECURRENCE_MAX_OCCURRENCES = "recurrence.max.occurrences";

    /** How far back a recurring meeting is followed. */
    public static final String RECURRENCE_MAX_DAYS = "recurrence.max.days";

    /** How large a calendar may be. */
    public static final String FILE_MAX_BYTES = "file.max.bytes";

    private static final String GROUP = "Meetings";

    static final ConfigDef DEFINITION = shared("calendar")
            .define(
                    RECURRENCE_MAX_OCCURRENCES,
                    Type.INT,
                    Recurring.DEFAULT.maxOccurrences(),
                    Range.between(1, 100_000),
                    Importance.LOW,
                    "How many times of one recurring meeting are taken, the earliest first; a meeting that recurs more "
                            + "often is counted as skipped besides. Meetings every hour or more often count once.",
                    GROUP,
                    1,
                    Width.SHORT,
                    "Most recurrences")
            .define(
                    RECURRENCE_MAX_DAYS,
                    Type.INT,
                    (int) Recurring.DEFAULT.past().toDays(),
                    Range.between(1, 36_600),
                    Importance.LOW,
                    "How far back from now the times of a recurring meeting are taken, in days.",
                    GROUP,
                    2,
                    Width.SHORT,
                    "Recurrences back (days)")
            .define(
                    FILE_MAX_BYTES,
                    Type.LONG,
                    CalendarFormat.DEFAULT_MAX_FILE_BYTES,
                    Range.between(1024L, 1024L * 1024 * 1024),
                    Importance.LOW,
                    "A calendar is read into memory as a whole; a larger one than this many bytes is refused.",
                    GROUP,
                    3,
                    Width.SHORT,
                    "Largest calendar (bytes)");

    CalendarConnectorConfig(Map<String, String> settings) {
        super(DEFINITION, settings);
    }

    @Override
    protected InputFormat format() {
        Recurring recurring =
                new Recurring(getInt(RECURRENCE_MAX_OCCURRENCES), Duration.ofDays(getInt(RECURRENCE_MAX_DAYS)));
        return CalendarFormat.of(recurring, getLong(FILE_MAX_BYTES), reading());
    }
}
