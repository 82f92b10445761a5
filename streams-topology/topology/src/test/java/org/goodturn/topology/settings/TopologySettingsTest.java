package org.goodturn.topology.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologySettingsTest {
    private static final Map<String, String> LEAST = Map.of(
            "bootstrap.servers", "broker:9092",
            "schema.registry.url", "http://registry:8081",
            "state.dir", "state");

    @Test
    void threeSettingsAreEnough() {
        TopologySettings settings = settings(Map.of());

        assertThat(settings.applicationId()).isEqualTo("goodturn-topology");
        assertThat(settings.prefix().value()).isEqualTo("goodturn.");
        assertThat(settings.topics().partitions()).isEqualTo(64);
        assertThat(settings.run().commitInterval()).isEqualTo(Duration.ofMillis(30));
        assertThat(settings.limits()).isEqualTo(Limits.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"bootstrap.servers", "schema.registry.url", "state.dir"})
    void whatHasNoDefaultMustBeThere(String key) {
        Map<String, String> values = new HashMap<>(LEAST);
        values.remove(key);

        assertThatThrownBy(() -> TopologySettings.from(new SettingsFile(values)))
                .hasMessage("The setting " + key + " is missing.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "http.port; 65536; The setting http.port must be from 0 to 65535, not 65536.",
                "http.port; many; The setting http.port must be a whole number, not \"many\".",
                "topics.create; yes; The setting topics.create must be true or false, not \"yes\".",
                "topics.partitions; 0; The setting topics.partitions must be from 1 to 10000.",
                "topics.replication; 0; The setting topics.replication must be at least 1.",
                "threads; 0; The setting threads must be from 1 to 256.",
                "standby.replicas; -1; The setting standby.replicas must not be negative.",
                "group.protocol; modern; The setting group.protocol must be classic or streams, not \"modern\".",
                "commit.interval; PT6S; The setting commit.interval must be from PT0.001S to PT5S.",
                "tick.interval; PT0S; The setting tick.interval must be at least PT0.001S.",
                "ready.lag; -1; The setting ready.lag must not be negative.",
                "limits.letters-per-record; 0; The setting limits.letters-per-record must be at least 1, not 0.",
                "limits.rocksdb-bytes; 1000; The setting limits.rocksdb-bytes must be at least 16777216 (16 MiB).",
                "limits.shift-age; fortnight; The setting limits.shift-age must be a duration such as PT30S or P14D, not \"fortnight\".",
                "limit.hops; 3; There is no setting limit.hops (--help lists them).",
            })
    void aWrongSettingIsNamedInOneSentence(String key, String value, String sentence) {
        assertThatThrownBy(() -> settings(Map.of(key, value)))
                .isInstanceOf(SettingsException.class)
                .hasMessage(sentence);
    }

    @Test
    void settingsOfKafkaClientsPassThroughWithoutTheirPrefix() {
        TopologySettings settings = settings(Map.of("kafka.security.protocol", "SASL_SSL"));

        assertThat(settings.kafka())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("bootstrap.servers", "broker:9092");
    }

    @Test
    void limitsReachTheStages() {
        TopologySettings settings = settings(Map.of("limits.ties-asked-per-shift", "5", "limits.shift-age", "P3D"));

        assertThat(settings.stageLimits().tiesAskedPerShift()).isEqualTo(5);
        assertThat(settings.stageLimits().shiftAge()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void everyLimitIsInTheHelp() {
        assertThat(SettingsHelp.text())
                .contains("limits.letters-per-record", "limits.hops", "limits.ties-asked-per-shift", "limits.shift-age")
                .contains("topics.create", "group.protocol", "kafka.*");
    }

    @Test
    void anUnreadableFileIsNamed() {
        assertThatThrownBy(() -> SettingsFile.read(Path.of("nowhere.properties")))
                .hasMessage("The configuration file nowhere.properties cannot be read (NoSuchFileException).");
    }

    private static TopologySettings settings(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(LEAST);
        values.putAll(more);
        return TopologySettings.from(new SettingsFile(values));
    }
}
