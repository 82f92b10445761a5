package org.goodturn.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.ingest.ConnectorConfigs;
import org.goodturn.ingest.Input;
import org.goodturn.ingest.InputKind;
import org.goodturn.ingest.Keys;
import org.goodturn.ingest.source.InputProgress;
import org.goodturn.schemas.model.GeneratedModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class ConnectWorkerIT {
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int ROWS = 6_000;
    private static final int WIRE_FORMAT_BYTES = 5;
    private static final String TOPIC = "goodturn.interactions.v1";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final List<Interaction> seen = new ArrayList<>();
    private Broker broker;
    private KafkaConsumer<String, byte[]> consumer;
    private ConnectorConfigs configs;
    private Path plugins;

    @BeforeEach
    void aBrokerWithTheTopic() throws Exception {
        broker = new Broker();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 4, (short) 1))).all().get();
        }
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", broker.bootstrapServers(),
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(IntStream.range(0, 4)
                .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                .toList());
        Path key = Files.writeString(folder.resolve("hash.key"), Keys.HEX);
        configs = new ConnectorConfigs(key, "goodturn.", "mock://worker", "system", folder);
        plugins = plugins();
    }

    @AfterEach
    void stop() throws Exception {
        consumer.close();
        broker.close();
    }

    @Test
    void a_worker_killed_in_the_middle_loses_nothing_and_repeats_nothing() throws Exception {
        Path file = Files.writeString(folder.resolve("interactions.csv"), rows());
        Input input = new Input(InputKind.INTERACTIONS, file);
        Map<String, String> config = configs.of("rows", input);
        config.put("batch.max.records", "100");
        try (WorkerProcess first = new WorkerProcess(broker.bootstrapServers(), plugins, folder)) {
            await().atMost(SOON).until(first::isUp);
            assertThat(first.configure(config)).isEqualTo(201);
            await().atMost(SOON).until(() -> read() > ROWS / 10);
            first.kill();
        }
        int beforeRestart = read();
        try (WorkerProcess second = new WorkerProcess(broker.bootstrapServers(), plugins, folder)) {
            await().atMost(SOON).until(() -> read() >= ROWS);
            await().atMost(SOON).until(() -> complete("rows"));
            read();
            assertThat(beforeRestart).isLessThan(ROWS);
            assertThat(seen).hasSize(ROWS);
            assertThat(seen.stream().map(Interaction::getEventId).distinct()).hasSize(ROWS);
            assertThat(second.taskStates("rows")).containsExactly("RUNNING");
        }
    }

    @Test
    void mail_and_calendars_are_read_by_the_plug_in_as_built() throws Exception {
        Path mail = Files.writeString(
                folder.resolve("mail.mbox"),
                "From x Thu Nov  1 11:19:12 2001\nFrom: =?utf-8?q?Ann_=3Cann=40x=2Eorg=3E?=\nTo: Bob <bob@x.org>\n"
                        + "Date: Thu, 1 Nov 2001 11:19:12 +0000\nMessage-ID: <1@x>\n\nhello\n");
        Path calendar = Files.writeString(
                folder.resolve("team.ics"),
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTART;TZID=Europe/Berlin:20250105T100000\r\n"
                        + "RRULE:FREQ=WEEKLY;COUNT=2\r\nORGANIZER:mailto:ann@x.org\r\n"
                        + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@x.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        try (WorkerProcess worker = new WorkerProcess(broker.bootstrapServers(), plugins, folder)) {
            await().atMost(SOON).until(worker::isUp);
            assertThat(worker.configure(configs.of("mail", new Input(InputKind.MBOX, mail))))
                    .isEqualTo(201);
            assertThat(worker.configure(configs.of("meetings", new Input(InputKind.ICS, calendar))))
                    .isEqualTo(201);
            await().atMost(SOON).until(() -> complete("mail") && complete("meetings"));
            await().atMost(SOON).until(() -> read() >= 5);
        }
        assertThat(new HashSet<>(seen.stream().map(Interaction::getKind).toList()))
                .containsExactlyInAnyOrder(InteractionKind.MAIL, InteractionKind.MEETING);
        assertThat(seen).hasSize(5).allSatisfy(each -> assertThat(List.of(each.getFrom(), each.getTo()))
                .containsExactlyInAnyOrder(Keys.id("ann@x.org"), Keys.id("bob@x.org")));
    }

    @Test
    void a_file_with_an_unknown_column_is_refused_when_the_connector_is_configured() throws Exception {
        Path file = Files.writeString(folder.resolve("interactions.csv"), "from,to,at,mood\n");
        try (WorkerProcess worker = new WorkerProcess(broker.bootstrapServers(), plugins, folder)) {
            await().atMost(SOON).until(worker::isUp);
            assertThat(worker.configure(configs.of("rows", new Input(InputKind.INTERACTIONS, file))))
                    .isEqualTo(400);
        }
    }

    private boolean complete(String connector) throws IOException {
        return InputProgress.read(configs.progressFile(connector), 1)
                .filter(InputProgress::complete)
                .isPresent();
    }

    /** Reads on; how many have been seen. */
    private int read() throws IOException {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(200))) {
            Interaction interaction = decode(each.value());
            assertThat(each.key()).isEqualTo(interaction.getFrom());
            assertThat(new String(each.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                    .isEqualTo(interaction.getEventId());
            seen.add(interaction);
        }
        return seen.size();
    }

    private static Interaction decode(byte[] value) throws IOException {
        var reader = new SpecificDatumReader<Interaction>(
                Interaction.getClassSchema(), Interaction.getClassSchema(), new GeneratedModel());
        int length = value.length - WIRE_FORMAT_BYTES;
        return reader.read(null, DecoderFactory.get().binaryDecoder(value, WIRE_FORMAT_BYTES, length, null));
    }

    private static String rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "p" + i % 97 + ",q" + i % 89 + "," + (1_000_000_000 + i) + "\n")
                .collect(Collectors.joining("", "from,to,at\n", ""));
    }

    /** The plug-in as the package phase left it. */
    private static Path plugins() throws IOException {
        Path folder = Path.of("target/plugin").toAbsolutePath();
        try (Stream<Path> jars = Files.list(folder.resolve("goodturn-ingest"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("goodturn-ingest-"))
                    .anyMatch(name -> name.startsWith("goodturn-schemas-"))
                    .noneMatch(name -> name.startsWith("connect-api") || name.startsWith("slf4j"));
        }
        return folder;
    }
}
