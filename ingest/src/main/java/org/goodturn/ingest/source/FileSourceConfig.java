package org.goodturn.ingest.source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;
import org.goodturn.clock.StackClock;
import org.goodturn.ingest.identity.HashKey;
import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.topics.TopicPrefix;

/** The settings that all connectors for files share. */
public abstract class FileSourceConfig extends AbstractConfig {
    /** Files and folders to read. */
    public static final String PATHS = "paths";

    /** The key for hashing identifiers. */
    public static final String HASH_KEY_FILE = "hash.key.file";

    /** What consent is given for. */
    public static final String SOURCE_NAME = "source.name";

    /** What topics' names begin with. */
    public static final String TOPIC_PREFIX = "topic.prefix";

    /** What happens on malformed input. */
    public static final String ON_ERROR = "on.error";

    /** How many people a group may have. */
    public static final String MAX_PEOPLE = "max.people";

    /** How many records a poll gives. */
    public static final String BATCH_MAX_RECORDS = "batch.max.records";

    /** How often to look for changes. */
    public static final String RESCAN_INTERVAL_MS = "rescan.interval.ms";

    /** How long a file must have been left alone. */
    public static final String SETTLE_MS = "settle.ms";

    /** Where to report progress. */
    public static final String PROGRESS_FILE = "progress.file";

    /** The stack's clock. */
    public static final String CLOCK = "clock";

    static final String TASK_NUMBER = "task.number";
    static final String TASK_COUNT = "task.count";

    private static final String INPUT = "Input";
    private static final String OUTPUT = "Output";
    private static final String READING = "Reading";

    /**
     * @param definition the settings there are
     * @param settings the settings as given
     */
    protected FileSourceConfig(ConfigDef definition, Map<String, String> settings) {
        super(definition, settings, false);
    }

    /** How the files of these settings are read. */
    protected abstract InputFormat format();

    /**
     * What reading needs to know, the key read from its file.
     *
     * @throws org.goodturn.ingest.identity.WeakHashKeyException if there is no usable key
     */
    protected Reading reading() {
        List<Path> paths = getList(PATHS).stream().map(Path::of).toList();
        PersonIds ids = new PersonIds(HashKey.read(Path.of(getString(HASH_KEY_FILE))));
        Settling settling = new Settling(settleTime(), InstantSource.system());
        return new Reading(paths, ids, sourceName(), getInt(MAX_PEOPLE), settling, clock());
    }

    String sourceName() {
        return getString(SOURCE_NAME);
    }

    InstantSource clock() {
        return StackClock.parse(getString(CLOCK));
    }

    TopicPrefix topicPrefix() {
        return new TopicPrefix(getString(TOPIC_PREFIX));
    }

    boolean failsOnError() {
        return OnError.FAIL.word().equals(getString(ON_ERROR));
    }

    int batchMaxRecords() {
        return getInt(BATCH_MAX_RECORDS);
    }

    Duration rescanInterval() {
        return Duration.ofMillis(getLong(RESCAN_INTERVAL_MS));
    }

    Duration settleTime() {
        return Duration.ofMillis(getLong(SETTLE_MS));
    }

    Optional<Path> progressFile() {
        return Optional.ofNullable(getString(PROGRESS_FILE))
                .filter(file -> !file.isBlank())
                .map(Path::of);
    }

    Share share() {
        return new Share(getInt(TASK_NUMBER), getInt(TASK_COUNT));
    }

    /**
     * The settings that all connectors for files have.
     *
     * @param sourceName the default of {@link #SOURCE_NAME}
     */
    protected static ConfigDef shared(String sourceName) {
        ConfigDef definition = new ConfigDef();
        defineInput(definition, sourceName);
        defineReading(definition);
        defineOutput(definition);
        definition.defineInternal(TASK_NUMBER, Type.INT, 0, Importance.LOW);
        definition.defineInternal(TASK_COUNT, Type.INT, 1, Importance.LOW);
        return definition;
    }

    private static void defineInput(ConfigDef definition, String sourceName) {
        definition.define(
                PATHS,
                Type.LIST,
                ConfigDef.NO_DEFAULT_VALUE,
                new ReadablePaths(),
                Importance.HIGH,
                "Files to read, and folders whose files to read, separated by commas. They are read where the worker "
                        + "runs. What is added to them, or to the folders, later is read as well.",
                INPUT,
                1,
                Width.LONG,
                "Files and folders");
        definition.define(
                HASH_KEY_FILE,
                Type.STRING,
                ConfigDef.NO_DEFAULT_VALUE,
                new UsableHashKey(),
                Importance.HIGH,
                "A file with the secret with which identifiers are hashed before they leave the connector: at least "
                        + HashKey.BYTES
                        + " random bytes as hexadecimal digits. Use the same one for every connector of "
                        + "a community; another one gives everybody another id.",
                INPUT,
                2,
                Width.LONG,
                "Hash key file");
        definition.define(
                SOURCE_NAME,
                Type.STRING,
                sourceName,
                Matching.of("[A-Za-z0-9._~-]{1,32}", "1 to 32 of letters, digits and . _ ~ -"),
                Importance.MEDIUM,
                "The name under which people consent to this input being used. Give two inputs different names if "
                        + "people are to decide about them separately.",
                INPUT,
                3,
                Width.SHORT,
                "Source name");
        definition.define(
                MAX_PEOPLE,
                Type.INT,
                Reading.DEFAULT_MAX_PEOPLE,
                Range.between(2, 1000),
                Importance.LOW,
                "A message or meeting with more people than this says too little about any two of them: it gives no "
                        + "event and is counted as skipped.",
                INPUT,
                4,
                Width.SHORT,
                "Most people in a group");
    }

    private static void defineReading(ConfigDef definition) {
        definition.define(
                ON_ERROR,
                Type.STRING,
                OnError.SKIP.word(),
                OnError.validator(),
                Importance.MEDIUM,
                "What happens on a malformed line, message or meeting: 'skip' names it in the log and in the progress "
                        + "file, counts it and goes on; 'fail' stops the task there until the input is corrected.",
                READING,
                1,
                Width.SHORT,
                "On malformed input");
        definition.define(
                RESCAN_INTERVAL_MS,
                Type.LONG,
                2000L,
                Range.between(10L, 86_400_000L),
                Importance.LOW,
                "Once everything is read, how often to look for files that are new or have changed, in milliseconds.",
                READING,
                2,
                Width.SHORT,
                "Look again every (ms)");
        definition.define(
                SETTLE_MS,
                Type.LONG,
                1000L,
                Range.between(0L, 3_600_000L),
                Importance.LOW,
                "How long a file must have been left alone before an unfinished last line, or a last group, is taken "
                        + "as it stands, in milliseconds.",
                READING,
                3,
                Width.SHORT,
                "Settling time (ms)");
        definition.define(
                CLOCK,
                Type.STRING,
                "system",
                ConfigDef.LambdaValidator.with(FileSourceConfig::checkClock, () -> "'system' or 'town:…'"),
                Importance.LOW,
                "The clock that says which meetings are past and when a consent without a date was said: 'system', or "
                        + "the sample town's as the local stack prints it.",
                READING,
                4,
                Width.MEDIUM,
                "Clock");
    }

    private static void defineOutput(ConfigDef definition) {
        definition.define(
                TOPIC_PREFIX,
                Type.STRING,
                TopicPrefix.DEFAULT.value(),
                Matching.of("[A-Za-z0-9._-]{0,100}", "at most 100 of letters, digits and . _ -"),
                Importance.MEDIUM,
                "What the topics' names begin with, the final dot included; one prefix per community.",
                OUTPUT,
                1,
                Width.SHORT,
                "Topic prefix");
        definition.define(
                BATCH_MAX_RECORDS,
                Type.INT,
                500,
                Range.between(1, 100_000),
                Importance.LOW,
                "About how many records are published in one transaction. A message, meeting or group is never split, "
                        + "so that it can be a few more.",
                OUTPUT,
                2,
                Width.SHORT,
                "Records per batch");
        definition.define(
                PROGRESS_FILE,
                Type.STRING,
                "",
                Importance.LOW,
                "Where the connector reports, as JSON, what it has read, published and skipped since it was started, "
                        + "and whether it is through; empty for nowhere. Further tasks write beside it, with their "
                        + "number added.",
                OUTPUT,
                3,
                Width.LONG,
                "Progress file");
    }

    private static void checkClock(String name, Object value) {
        try {
            StackClock.parse((String) value);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(name, value, "is no clock: " + e.getMessage());
        }
    }
}
