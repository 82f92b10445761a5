package org.goodturn.local.parts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.http.Http;
import org.goodturn.local.process.ChildJvm;
import org.goodturn.local.process.ClassPath;

/** A Kafka Connect worker in distributed mode, alone in its group, with exactly-once for source connectors. */
public final class ConnectWorker implements Part {

    /** Its name in the stack. */
    public static final String NAME = "connect";

    private final DataDirectory data;
    private final Ports ports;
    private final Broker broker;
    private final Registry registry;
    private final Path plugins;

    /**
     * @param plugins the folder that holds the connectors' folder
     */
    public ConnectWorker(DataDirectory data, Ports ports, Broker broker, Registry registry, Path plugins) {
        this.data = data;
        this.ports = ports;
        this.broker = broker;
        this.registry = registry;
        this.plugins = plugins;
    }

    @Override
    public ChildJvm jvm() {
        Path file = PropertiesFile.write(
                data.connect().resolve("worker.properties"),
                Map.ofEntries(
                        Map.entry("bootstrap.servers", broker.bootstrapServers()),
                        Map.entry("group.id", "goodturn-connect"),
                        Map.entry("listeners", "http://localhost:" + ports.connect()),
                        Map.entry("exactly.once.source.support", "enabled"),
                        Map.entry("config.storage.topic", "goodturn.connect-configs"),
                        Map.entry("offset.storage.topic", "goodturn.connect-offsets"),
                        Map.entry("status.storage.topic", "goodturn.connect-status"),
                        Map.entry("config.storage.replication.factor", "1"),
                        Map.entry("offset.storage.replication.factor", "1"),
                        Map.entry("offset.storage.partitions", "4"),
                        Map.entry("status.storage.replication.factor", "1"),
                        Map.entry("status.storage.partitions", "2"),
                        Map.entry("scheduled.rebalance.max.delay.ms", "0"),
                        Map.entry("plugin.path", plugins.toString()),
                        Map.entry("plugin.discovery", "service_load"),
                        Map.entry("topic.creation.enable", "false"),
                        Map.entry("key.converter", "org.apache.kafka.connect.storage.StringConverter"),
                        Map.entry("value.converter", "org.goodturn.schemas.connect.AvroRecordConverter"),
                        Map.entry("value.converter.schema.registry.url", registry.url())));
        return new ChildJvm(
                NAME,
                384,
                ClassPath.ofThisJvm().without("goodturn-ingest", "goodturn-topology"),
                "org.apache.kafka.connect.cli.ConnectDistributed",
                Map.of(),
                Map.of(),
                List.of(file.toString()));
    }

    @Override
    public boolean isReady() {
        return Http.status(uri("/connectors")).filter(status -> status == 200).isPresent();
    }

    /** Starts a connector, or changes the one of that name. */
    public void put(String name, Map<String, String> configuration) throws IOException {
        Http.send(uri("/connectors/" + name + "/config"), "PUT", Map.of(), configuration);
    }

    /** The state of a connector and its tasks. */
    public JsonNode status(String name) throws IOException {
        return Http.send(uri("/connectors/" + name + "/status"), "GET", Map.of(), null);
    }

    /** The names of all connectors, running or not. */
    public List<String> connectors() throws IOException {
        List<String> names = new ArrayList<>();
        Http.send(uri("/connectors"), "GET", Map.of(), null).forEach(name -> names.add(name.asText()));
        return names;
    }

    /** Ends a connector for good; its offsets stay. */
    public void delete(String name) throws IOException {
        Http.send(uri("/connectors/" + name), "DELETE", Map.of(), null);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + ports.connect() + path);
    }
}
