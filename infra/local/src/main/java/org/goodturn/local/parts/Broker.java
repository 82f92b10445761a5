package org.goodturn.local.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.process.ChildJvm;
import org.goodturn.local.process.ClassPath;

/** One Kafka node in KRaft mode, broker and controller in one, for this machine alone. */
public final class Broker implements Part {

    /** Its name in the stack. */
    public static final String NAME = "broker";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DataDirectory data;
    private final Ports ports;

    /** A broker that keeps its logs in the data directory. */
    public Broker(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
    }

    /** Where clients find it. */
    public String bootstrapServers() {
        return "localhost:" + ports.broker();
    }

    @Override
    public ChildJvm jvm() {
        Path logs = data.broker().resolve("log");
        Path file = PropertiesFile.write(data.broker().resolve("server.properties"), settings(logs));
        return new ChildJvm(
                NAME,
                512,
                ClassPath.ofThisJvm(),
                BrokerMain.class.getName(),
                Map.of(),
                Map.of(),
                List.of(file.toString(), logs.toString()));
    }

    private Map<String, String> settings(Path logs) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                // Fixed voters, not --standalone: the controller's port may be another one at the next start.
                Map.entry("controller.quorum.voters", "1@localhost:" + ports.controller()),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://localhost:" + ports.broker() + ",CONTROLLER://localhost:" + ports.controller()),
                Map.entry("advertised.listeners", "PLAINTEXT://localhost:" + ports.broker()),
                Map.entry("log.dirs", logs.toString()),
                Map.entry("log.message.timestamp.type", "LogAppendTime"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("num.partitions", "4"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("controlled.shutdown.enable", "false"),
                // One machine, few clients: few threads, and a cleaner that does not ask for 128 MB.
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
                Map.entry("initial.broker.registration.timeout.ms", "60000"));
    }

    @Override
    public boolean isReady() {
        if (!Ports.isBusy(ports.broker())) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                false))) {
            return !admin.describeCluster()
                    .nodes()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
