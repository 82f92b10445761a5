package org.goodturn.bench.floor;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.goodturn.bench.throughput.GroupReading;
import org.goodturn.topology.running.StreamsProperties;
import org.goodturn.topology.settings.SettingsFile;
import org.goodturn.topology.settings.TopologySettings;

/**
 * Runs one floor so many times, each time from the beginning of the topics and in a group of its own, with the configuration
 * of the topology: the same guarantee, commit interval, threads and compression.
 */
public final class FloorMain {

    private static final long ROUND_SECONDS = 120;
    private static final long LOOK_MILLIS = 50;

    private FloorMain() {}

    /**
     * @param args the kind, the topology's configuration file, a folder for state, the number of rounds, the records in the
     *     input topics, the output topic, the input topics
     */
    public static void main(String[] args) throws InterruptedException {
        FloorKind kind = FloorKind.valueOf(args[0]);
        TopologySettings settings = TopologySettings.from(SettingsFile.read(Path.of(args[1])));
        int rounds = Integer.parseInt(args[3]);
        long records = Long.parseLong(args[4]);
        List<String> inputs = List.of(args).subList(6, args.length);
        for (int round = 0; round < rounds; round++) {
            Properties properties = StreamsProperties.of(settings);
            properties.put(StreamsConfig.APPLICATION_ID_CONFIG, kind.group(round));
            properties.put(StreamsConfig.STATE_DIR_CONFIG, args[2]);
            properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, false);
            properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
            if (!run(kind, properties, inputs, args[5], records)) {
                System.err.println("A round did not end in time");
                System.exit(1);
            }
        }
    }

    private static boolean run(FloorKind kind, Properties properties, List<String> inputs, String output, long records)
            throws InterruptedException {
        AtomicLong seen = new AtomicLong();
        CountDownLatch all = new CountDownLatch(1);
        KafkaStreams streams = new KafkaStreams(
                kind.topology(inputs, output, () -> {
                    if (seen.incrementAndGet() == records) {
                        all.countDown();
                    }
                }),
                properties);
        try (streams) {
            streams.start();
            return all.await(ROUND_SECONDS, TimeUnit.SECONDS) && committed(properties, inputs, records);
        } finally {
            streams.cleanUp();
        }
    }

    private static boolean committed(Properties properties, List<String> inputs, long records)
            throws InterruptedException {
        String servers = properties.getProperty(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG);
        try (GroupReading reading = new GroupReading(servers, inputs)) {
            String group = properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
            for (int look = 0; look < 200; look++) {
                if (reading.committed(group) >= records) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            return false;
        }
    }
}
