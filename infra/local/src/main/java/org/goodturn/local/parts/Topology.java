package org.goodturn.local.parts;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.clock.StackClock;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.http.Http;
import org.goodturn.local.process.ChildJvm;
import org.goodturn.local.process.ClassPath;

/** The Kafka Streams application. It makes the topics, too. */
public final class Topology implements Part {

    /** Its name in the stack. */
    public static final String NAME = "topology";

    /** Its application id, which is its consumer group. */
    public static final String GROUP = "goodturn-topology";

    private final DataDirectory data;
    private final Ports ports;
    private final Broker broker;
    private final Registry registry;
    private final StackClock clock;

    /** A topology on this broker and registry. */
    public Topology(DataDirectory data, Ports ports, Broker broker, Registry registry, StackClock clock) {
        this.data = data;
        this.ports = ports;
        this.broker = broker;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public ChildJvm jvm() {
        Path file = PropertiesFile.write(
                data.topologyConfiguration(),
                Map.ofEntries(
                        Map.entry("bootstrap.servers", broker.bootstrapServers()),
                        Map.entry("schema.registry.url", registry.url()),
                        Map.entry("topic.prefix", "goodturn."),
                        Map.entry("clock", clock.format()),
                        Map.entry("application.id", GROUP),
                        Map.entry("state.dir", data.streams().toString()),
                        Map.entry("http.port", Integer.toString(ports.topology())),
                        Map.entry("topics.create", "true"),
                        Map.entry("topics.partitions", "4"),
                        Map.entry("topics.replication", "1"),
                        Map.entry("standby.replicas", "0")));
        return new ChildJvm(
                NAME,
                768,
                ClassPath.ofThisJvm().without("goodturn-ingest"),
                "org.goodturn.topology.TopologyMain",
                Map.of(),
                Map.of(),
                List.of("--config", file.toString()));
    }

    @Override
    public boolean isReady() {
        return Http.status(uri("/health/ready")).filter(status -> status == 200).isPresent();
    }

    /** What it says of itself: counts since its start. */
    public Optional<JsonNode> status() {
        return Http.json(uri("/status"));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + ports.topology() + path);
    }
}
