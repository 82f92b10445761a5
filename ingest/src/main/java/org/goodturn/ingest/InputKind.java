package org.goodturn.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.connect.source.SourceConnector;
import org.goodturn.events.InteractionKind;
import org.goodturn.ingest.calendar.CalendarFormat;
import org.goodturn.ingest.calendar.CalendarSourceConnector;
import org.goodturn.ingest.calendar.Recurring;
import org.goodturn.ingest.csv.CsvConnectorConfig;
import org.goodturn.ingest.csv.CsvFormat;
import org.goodturn.ingest.csv.CsvSourceConnector;
import org.goodturn.ingest.csv.RowKind;
import org.goodturn.ingest.mail.MailConnectorConfig;
import org.goodturn.ingest.mail.MailFormat;
import org.goodturn.ingest.mail.MailSourceConnector;
import org.goodturn.ingest.source.InputFormat;
import org.goodturn.ingest.source.Reading;

/** The kinds of input, each with the connector that reads it and the settings that make it read this kind. */
public enum InputKind {
    /** Mail, many messages in one file. */
    MBOX(MailSourceConnector.class, Map.of(MailConnectorConfig.FORMAT, "mbox")),
    /** Mail, one message a file. */
    MAILDIR(MailSourceConnector.class, Map.of(MailConnectorConfig.FORMAT, "maildir")),
    /** Calendars. */
    ICS(CalendarSourceConnector.class, Map.of()),
    /** Rows of interactions. */
    INTERACTIONS(CsvSourceConnector.class, Map.of(CsvConnectorConfig.ROWS, RowKind.INTERACTIONS.word())),
    /** Rows of behaviors. */
    BEHAVIORS(CsvSourceConnector.class, Map.of(CsvConnectorConfig.ROWS, RowKind.BEHAVIORS.word())),
    /** Rows of profiles. */
    PROFILES(CsvSourceConnector.class, Map.of(CsvConnectorConfig.ROWS, RowKind.PROFILES.word())),
    /** Rows of consents. */
    CONSENTS(CsvSourceConnector.class, Map.of(CsvConnectorConfig.ROWS, RowKind.CONSENTS.word()));

    private final Class<? extends SourceConnector> connector;
    private final Map<String, String> settings;

    InputKind(Class<? extends SourceConnector> connector, Map<String, String> settings) {
        this.connector = connector;
        this.settings = settings;
    }

    /** The kind as it is written: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word, if there is one. */
    public static Optional<InputKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** All words, as a sentence lists them. */
    public static String words() {
        return Arrays.stream(values()).map(InputKind::word).collect(Collectors.joining(", "));
    }

    /** How inputs of this kind are read, with the connectors' defaults. */
    InputFormat format(Reading reading) {
        return switch (this) {
            case MBOX -> MailFormat.mbox(MailFormat.DEFAULT_MAX_REMEMBERED, reading);
            case MAILDIR -> MailFormat.maildir(MailFormat.DEFAULT_MAX_REMEMBERED, reading);
            case ICS -> CalendarFormat.of(Recurring.DEFAULT, CalendarFormat.DEFAULT_MAX_FILE_BYTES, reading);
            case INTERACTIONS -> rows(RowKind.INTERACTIONS, reading);
            case BEHAVIORS -> rows(RowKind.BEHAVIORS, reading);
            case PROFILES -> rows(RowKind.PROFILES, reading);
            case CONSENTS -> rows(RowKind.CONSENTS, reading);
        };
    }

    Class<? extends SourceConnector> connector() {
        return connector;
    }

    Map<String, String> settings() {
        return settings;
    }

    private static InputFormat rows(RowKind rows, Reading reading) {
        return CsvFormat.of(rows, InteractionKind.OTHER, CsvFormat.DEFAULT_MAX_GROUP_ROWS, reading);
    }
}
