package org.goodturn.topology.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.Topology;
import org.goodturn.schemas.testing.InMemorySchemaRegistry;
import org.goodturn.topology.commons.SharedRows;
import org.goodturn.topology.intake.Attempts;
import org.goodturn.topology.letters.LetterProtocol;
import org.goodturn.topology.memory.CountingTally;
import org.goodturn.topology.memory.StandingClock;
import org.goodturn.topology.running.StreamsProperties;
import org.goodturn.topology.serde.AvroDecoding;
import org.goodturn.topology.serde.AvroEncoding;
import org.goodturn.topology.settings.SettingsFile;
import org.goodturn.topology.settings.TopologySettings;
import org.goodturn.topology.stage.GoodturnStages;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.toy.ToyEvents;
import org.goodturn.topology.work.Room;
import org.junit.jupiter.api.Test;

class PrintedTopologyTest {
    private static final String WRITE = "goodturn.topology.write";
    private static final Path PRINTED = Path.of("src/main/resources/topology.txt");

    @Test
    void thereIsOneSubTopologySoThatAPersonsStateIsInOneTask() {
        assertThat(topology().describe().subtopologies()).hasSize(1);
    }

    @Test
    void everyStoreIsThere() {
        assertThat(topology().describe().toString())
                .contains(Rooms.ALL.stream().map(Room::storeName).toList());
    }

    @Test
    void thePrintedTopologyIsTheOneThatRuns() throws IOException {
        String now = topology().describe().toString();
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(PRINTED.getParent());
            Files.writeString(PRINTED, now);
        }

        assertThat(now)
                .as(
                        "the topology differs from %s; if that is meant, write it with -D%s=true and review the diff",
                        PRINTED, WRITE)
                .isEqualTo(Files.readString(PRINTED));
    }

    private static Topology topology() {
        TopologySettings settings = TopologySettings.from(new SettingsFile(Map.of(
                "bootstrap.servers", "nowhere:1",
                "schema.registry.url", "mock://nowhere",
                "state.dir", "unused")));
        InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
        AvroDecoding decoding = new AvroDecoding(settings.prefix(), registry);
        CountingTally tally = new CountingTally();
        GoodturnStages stages = new GoodturnStages(Judgement.standard(settings.stageLimits()));
        Surroundings surroundings = new Surroundings(
                LetterProtocol.of(LetterTypes.BODIES),
                decoding,
                new AvroEncoding(settings.prefix(), registry),
                new StandingClock(ToyEvents.AT),
                new Attempts(3),
                tally,
                new SharedRows(stages.sharedTables(64), decoding, tally));
        Properties properties = StreamsProperties.of(settings);
        return new TopologyFactory(settings, stages, surroundings, 64).build(properties);
    }
}
