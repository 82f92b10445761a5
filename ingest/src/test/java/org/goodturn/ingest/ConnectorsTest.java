package org.goodturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.goodturn.ingest.calendar.CalendarSourceConnector;
import org.goodturn.ingest.csv.CsvSourceConnector;
import org.goodturn.ingest.mail.MailSourceConnector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectorsTest {
    @TempDir
    Path folder;

    private Path key;
    private Path csv;

    @BeforeEach
    void keyAndFile() throws IOException {
        key = Files.writeString(folder.resolve("hash.key"), Keys.HEX);
        csv = Files.writeString(folder.resolve("a.csv"), "from,to,at\n1,2,3\n");
    }

    static Stream<SourceConnector> connectors() {
        return Stream.of(new MailSourceConnector(), new CalendarSourceConnector(), new CsvSourceConnector());
    }

    @Test
    void the_manifest_names_all_three() {
        Set<Class<?>> found = ServiceLoader.load(SourceConnector.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(type -> type.getName().startsWith("org.goodturn."))
                .collect(Collectors.toSet());
        assertThat(found)
                .containsExactlyInAnyOrder(
                        MailSourceConnector.class, CalendarSourceConnector.class, CsvSourceConnector.class);
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void every_setting_is_documented_grouped_and_named(SourceConnector connector) {
        assertThat(connector.config().configKeys().values())
                .filteredOn(setting -> !setting.internalConfig)
                .allSatisfy((ConfigDef.ConfigKey setting) -> {
                    assertThat(setting.documentation.length()).isGreaterThan(40);
                    assertThat(setting.group).isNotBlank();
                    assertThat(setting.displayName).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void it_has_a_version_and_supports_exactly_once(SourceConnector connector) {
        assertThat(connector.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(connector.exactlyOnceSupport(Map.of())).isEqualTo(ExactlyOnceSupport.SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paths||must name at least one",
                "paths|/not/there|there is no such file or folder",
                "hash.key.file|/not/there|does not exist",
                "rows|wishes|String must be one of",
                "topic.prefix|a b|must be at most 100 of letters",
                "on.error|panic|String must be one of",
                "clock|sundial|is no clock",
                "batch.max.records|0|Value must be at least 1",
                "source.name|a name|must be 1 to 32 of letters",
                "default.kind|friendship|String must be one of",
            })
    void a_wrong_setting_is_refused_saying_why(String name, String value, String why) {
        Map<String, String> settings = csvSettings();
        settings.put(name, value == null ? "" : value);
        assertThat(errors(settings)).singleElement().asString().contains(why);
    }

    @Test
    void right_settings_are_accepted() {
        assertThat(errors(csvSettings())).isEmpty();
    }

    @Test
    void an_unknown_column_is_an_error_of_configuration() throws IOException {
        Files.writeString(csv, "from,to,at,mood\n");
        assertThat(errors(csvSettings())).singleElement().asString().contains("unknown column 'mood'");
    }

    @Test
    void there_are_no_more_tasks_than_files() throws IOException {
        Files.copy(csv, folder.resolve("b.csv"));
        CsvSourceConnector connector = new CsvSourceConnector();
        Map<String, String> settings = csvSettings();
        settings.put("paths", folder.toString());
        connector.start(settings);
        assertThat(connector.taskConfigs(8))
                .extracting(task -> task.get("task.number") + " of " + task.get("task.count"))
                .containsExactly("0 of 2", "1 of 2");
    }

    @Test
    void offsets_may_be_moved_or_reset_but_not_to_what_makes_no_sense() {
        CsvSourceConnector connector = new CsvSourceConnector();
        Map<String, Object> offset = Map.of("offset", 12L, "items", 1, "headLength", 10L, "headHash", "0".repeat(32));
        Map<Map<String, ?>, Map<String, ?>> good = new HashMap<>();
        good.put(Map.of("file", "a.csv"), offset);
        good.put(Map.of("file", "b.csv"), null);
        assertThat(connector.alterOffsets(csvSettings(), good)).isTrue();
        assertThatThrownBy(() -> connector.alterOffsets(csvSettings(), Map.of(Map.of("row", "1"), offset)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("A source partition is");
        assertThatThrownBy(() ->
                        connector.alterOffsets(csvSettings(), Map.of(Map.of("file", "a.csv"), Map.of("offset", -1))))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("cannot be used");
    }

    @ParameterizedTest
    @EnumSource(InputKind.class)
    void every_kind_of_input_has_a_configuration_that_its_connector_accepts(InputKind kind) throws Exception {
        Path file = Files.writeString(
                folder.resolve("input"),
                kind == InputKind.BEHAVIORS
                        ? "person,topic,at\n"
                        : kind == InputKind.PROFILES
                                ? "person\n"
                                : kind == InputKind.CONSENTS ? "person,purpose\n" : "from,to,at\n");
        ConnectorConfigs configs = new ConnectorConfigs(key, "goodturn.", "http://localhost:1", "system", folder);
        Input input = new Input(kind, file);
        Map<String, String> config = configs.of(ConnectorConfigs.name(input, 1), input);
        SourceConnector connector = (SourceConnector) Class.forName(config.get("connector.class"))
                .getDeclaredConstructor()
                .newInstance();
        assertThat(connector.validate(config).configValues().stream().flatMap(value -> value.errorMessages().stream()))
                .isEmpty();
    }

    private List<String> errors(Map<String, String> settings) {
        return new CsvSourceConnector()
                .validate(settings).configValues().stream()
                        .map(ConfigValue::errorMessages)
                        .flatMap(List::stream)
                        .toList();
    }

    private Map<String, String> csvSettings() {
        return new HashMap<>(Map.of("paths", csv.toString(), "hash.key.file", key.toString(), "rows", "interactions"));
    }
}
