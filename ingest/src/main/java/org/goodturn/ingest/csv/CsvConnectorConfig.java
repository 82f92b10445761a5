package org.goodturn.ingest.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.goodturn.events.InteractionKind;
import org.goodturn.ingest.source.FileSourceConfig;
import org.goodturn.ingest.source.InputFormat;

/** Settings of {@link CsvSourceConnector}. */
public final class CsvConnectorConfig extends FileSourceConfig {
    /** What the rows are. */
    public static final String ROWS = "rows";

    /** The kind of interactions that do not say one. */
    public static final String DEFAULT_KIND = "default.kind";

    /** How many rows are held. */
    public static final String GROUP_MAX_ROWS = "group.max.rows";

    private static final String GROUP = "Rows";

    static final ConfigDef DEFINITION = define();

    CsvConnectorConfig(Map<String, String> settings) {
        super(DEFINITION, settings);
    }

    @Override
    protected InputFormat format() {
        return CsvFormat.of(RowKind.of(getString(ROWS)), defaultKind(), getInt(GROUP_MAX_ROWS), reading());
    }

    private InteractionKind defaultKind() {
        return InteractionKind.valueOf(getString(DEFAULT_KIND).toUpperCase(Locale.ROOT));
    }

    private static ConfigDef define() {
        return shared("csv")
                .define(
                        ROWS,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        ValidString.in(RowKind.words()),
                        Importance.HIGH,
                        "What the rows are: 'interactions', 'behaviors', 'profiles' or 'consents'. It decides which "
                                + "columns the files must and may have, and which topic is written.",
                        GROUP,
                        1,
                        Width.SHORT,
                        "Rows")
                .define(
                        DEFAULT_KIND,
                        Type.STRING,
                        "other",
                        ValidString.in(kinds()),
                        Importance.MEDIUM,
                        "What an interaction is whose row has no 'kind': a deal or a referral says more about trust "
                                + "than a message.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Kind of interactions")
                .define(
                        GROUP_MAX_ROWS,
                        Type.INT,
                        CsvFormat.DEFAULT_MAX_GROUP_ROWS,
                        Range.between(1, 100_000),
                        Importance.LOW,
                        "How many adjacent rows of one 'group', or of one person's consents, are held in memory to "
                                + "find out who belongs to it; the rest counts as a group of its own.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Rows held");
    }

    private static String[] kinds() {
        return Arrays.stream(InteractionKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
