package org.goodturn.topology.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.goodturn.topics.Topics;
import org.goodturn.topology.broker.BrokerUnderTest;
import org.goodturn.topology.broker.RegistryUnderTest;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.toy.Counter;
import org.goodturn.topology.toy.ToyEvents;
import org.goodturn.topology.toy.ToyMain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactlyOnceIT {
    private static final int INTERACTIONS = 4000;
    private static final int PEOPLE = 25;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static BrokerUnderTest broker;
    private static RegistryUnderTest registry;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startBroker() {
        broker = BrokerUnderTest.start();
        registry = new RegistryUnderTest();
    }

    @AfterAll
    static void stopBroker() {
        registry.close();
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "streams"})
    void aKilledInstanceLosesNothingAndRepeatsNothing(String protocol) throws IOException, InterruptedException {
        try (Community community = new Community("killed-" + protocol, broker, registry, folder.resolve("state"))
                .with("group.protocol", protocol)) {
            Path settings = community.settingsFile(folder);
            Process first = start(settings, "first");
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> status(first, "first").get("state").asText().equals("RUNNING"));
            Map<String, Long> expected = feed(community);
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> status(first, "first").get("lettersRead").asLong() > 300);

            first.destroyForcibly().waitFor();
            Process second = start(settings, "second");

            try {
                await().atMost(Duration.ofSeconds(120))
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertThat(counts(community)).isEqualTo(expected));
                assertThat(community.read(Topics.DEAD_LETTERS.in(community.prefix())))
                        .isEmpty();
            } finally {
                second.destroyForcibly().waitFor();
            }
        }
    }

    private static Map<String, Long> feed(Community community) {
        Map<String, Long> expected = new HashMap<>();
        Random dice = new Random(7);
        for (int i = 0; i < INTERACTIONS; i++) {
            String from = "p" + dice.nextInt(PEOPLE);
            String to = "p" + dice.nextInt(PEOPLE);
            community.feed(Topics.INTERACTIONS, from, ToyEvents.interaction("e" + i, from, to));
            expected.merge(from, 1L, Long::sum);
            expected.merge(to + "|" + from, 1L, Long::sum);
            expected.merge(from + "|" + to, 1L, Long::sum);
        }
        community.flush();
        return expected;
    }

    private static Map<String, Long> counts(Community community) {
        Map<String, Long> counts = new HashMap<>();
        community.state(Rooms.PEOPLE.storeName()).forEach((key, value) -> counts.put(key, new Counter().decode(value)));
        community.state(Rooms.TIES.storeName()).forEach((key, value) -> counts.put(key, new Counter().decode(value)));
        return counts;
    }

    private Process start(Path settings, String name) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx384m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ToyMain.class.getName(),
                        settings.toString())
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
    }

    private JsonNode status(Process process, String name) {
        assertThat(process.isAlive()).as("the instance runs").isTrue();
        try {
            String first = Files.readString(folder.resolve(name + ".out"));
            if (!first.startsWith("port ") || !first.contains("\n")) {
                return JSON.readTree("{\"state\":\"STARTING\",\"lettersRead\":0}");
            }
            URI page = URI.create("http://localhost:" + first.substring(5).trim() + "/status");
            try (InputStream body = page.toURL().openStream()) {
                return JSON.readTree(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
