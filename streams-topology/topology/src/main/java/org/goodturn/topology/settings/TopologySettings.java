package org.goodturn.topology.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topology.stage.StageLimits;

/**
 * All settings of one instance.
 *
 * @param applicationId the consumer group, and the prefix of changelogs and transactions
 * @param kafka settings of every Kafka client: {@code bootstrap.servers} and what came as {@code kafka.*}
 * @param registry settings of the schema registry's client: {@code schema.registry.url}, {@code basic.auth.*}
 * @param prefix what comes before every topic's name
 * @param clock the stack clock, as {@code StackClock.format()} writes it
 * @param stateDir where RocksDB keeps its files
 * @param httpPort port of health, metrics and status; 0 takes a free one
 * @param topics how topics come to be
 * @param run how the application runs
 * @param limits bounds of the runtime
 * @param stageLimits bounds of the stages' judgement
 */
public record TopologySettings(
        String applicationId,
        Map<String, String> kafka,
        Map<String, String> registry,
        TopicPrefix prefix,
        String clock,
        Path stateDir,
        int httpPort,
        TopicSettings topics,
        RunSettings run,
        Limits limits,
        StageLimits stageLimits) {
    public TopologySettings {
        if (!applicationId.matches("[A-Za-z0-9._-]{1,200}")) {
            throw new SettingsException("The setting application.id must be 1 to 200 letters, digits, dots, dashes.");
        }
        if (httpPort < 0 || httpPort > 65_535) {
            throw new SettingsException("The setting http.port must be from 0 to 65535, not " + httpPort + ".");
        }
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
    }

    /** The settings of a file, which must have no key that is unknown. */
    public static TopologySettings from(SettingsFile file) {
        Map<String, String> kafka = new LinkedHashMap<>(file.startingWith("kafka."));
        kafka.put("bootstrap.servers", file.required("bootstrap.servers"));
        Map<String, String> registry = new LinkedHashMap<>();
        registry.put("schema.registry.url", file.required("schema.registry.url"));
        file.startingWith("basic.auth.").forEach((key, value) -> registry.put("basic.auth." + key, value));
        TopologySettings settings = new TopologySettings(
                file.text("application.id", "goodturn-topology"),
                kafka,
                registry,
                new TopicPrefix(file.text("topic.prefix", TopicPrefix.DEFAULT.value())),
                file.text("clock", "system"),
                Path.of(file.required("state.dir")),
                file.number("http.port", 8090),
                TopicSettings.from(file),
                RunSettings.from(file),
                Limits.from(file),
                StageLimitSettings.from(file));
        file.refuseUnknown();
        return settings;
    }
}
