package org.goodturn.ingest;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.goodturn.ingest.source.FileSourceConfig;

/**
 * Makes the configuration of a connector from an input, as Connect's REST interface takes it.
 *
 * @param hashKeyFile the key with which people are hashed
 * @param topicPrefix what topics' names begin with
 * @param registryUrl the schema registry
 * @param clock the stack's clock, as {@code StackClock.format()} writes it
 * @param progressFolder where each connector's progress file goes
 */
public record ConnectorConfigs(
        Path hashKeyFile, String topicPrefix, String registryUrl, String clock, Path progressFolder) {
    private static final String STRING_CONVERTER = "org.apache.kafka.connect.storage.StringConverter";
    private static final String VALUE_CONVERTER = "org.goodturn.schemas.connect.AvroRecordConverter";

    /** The name of the connector for an input; {@code number} tells inputs of one kind apart. */
    public static String name(Input input, int number) {
        return "goodturn-" + input.kind().word() + "-" + number;
    }

    /** Where the connector of that name reports its progress. */
    public Path progressFile(String name) {
        return progressFolder.resolve(name + ".json");
    }

    /** The configuration of the connector of that name, with one task. */
    public Map<String, String> of(String name, Input input) {
        Map<String, String> config = new TreeMap<>(input.kind().settings());
        config.put("name", name);
        config.put("connector.class", input.kind().connector().getName());
        config.put("tasks.max", "1");
        config.put("exactly.once.support", "required");
        // A registry that is away for a while costs time, and no record.
        config.put("errors.retry.timeout", "-1");
        config.put("key.converter", STRING_CONVERTER);
        config.put("value.converter", VALUE_CONVERTER);
        config.put("value.converter.schema.registry.url", registryUrl);
        config.put(FileSourceConfig.PATHS, input.path().toAbsolutePath().toString());
        config.put(FileSourceConfig.HASH_KEY_FILE, hashKeyFile.toAbsolutePath().toString());
        config.put(FileSourceConfig.TOPIC_PREFIX, topicPrefix);
        config.put(FileSourceConfig.CLOCK, clock);
        config.put(
                FileSourceConfig.PROGRESS_FILE,
                progressFile(name).toAbsolutePath().toString());
        return config;
    }
}
