package org.goodturn.topology.running;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.goodturn.topology.settings.RunSettings;
import org.goodturn.topology.settings.TopologySettings;

/** The configuration of Kafka Streams that follows from the settings. What came as {@code kafka.*} has the last word. */
public final class StreamsProperties {
    private StreamsProperties() {}

    /** The configuration, without memory for RocksDB. */
    public static Properties of(TopologySettings settings) {
        RunSettings run = settings.run();
        Properties p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        p.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, run.threads());
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, run.commitInterval().toMillis());
        // Sources are not synchronised: letters are invisible until commit, so waiting for them only stalls.
        p.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, 0L);
        p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) settings.topics().replication());
        p.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, run.groupProtocol().configValue());
        if (run.groupProtocol() == RunSettings.GroupProtocol.CLASSIC) {
            p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, run.standbyReplicas());
        }
        // A transaction lasts a commit interval, so records need not wait for company much longer than a moment.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), 20);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        settings.kafka().forEach(p::put);
        return p;
    }
}
