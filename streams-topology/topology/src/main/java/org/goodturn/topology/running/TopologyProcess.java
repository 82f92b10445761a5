package org.goodturn.topology.running;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.goodturn.clock.StackClock;
import org.goodturn.schemas.registry.RegistryConfig;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.schemas.registry.UnknownSchemaException;
import org.goodturn.topics.Topics;
import org.goodturn.topology.commons.SharedRows;
import org.goodturn.topology.http.StatusServer;
import org.goodturn.topology.intake.Attempts;
import org.goodturn.topology.intake.Decoding;
import org.goodturn.topology.letters.LetterProtocol;
import org.goodturn.topology.metrics.Counts;
import org.goodturn.topology.serde.AvroDecoding;
import org.goodturn.topology.serde.AvroEncoding;
import org.goodturn.topology.serde.PatientDecoding;
import org.goodturn.topology.settings.TopologySettings;
import org.goodturn.topology.wiring.Surroundings;
import org.goodturn.topology.wiring.TopologyFactory;
import org.goodturn.topology.work.Stages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One instance of the topology, from start to stop. */
public final class TopologyProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopologyProcess.class);
    private static final Duration ASK_EVERY = Duration.ofSeconds(2);
    private static final Duration KEEP_UP_EVERY = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    private final TopologySettings settings;
    private final Stages stages;
    private final LetterProtocol protocol;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counts counts = new Counts(meters);
    private final RestoreProgress restoring = new RestoreProgress();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ScheduledExecutorService watch =
            Executors.newScheduledThreadPool(3, Thread.ofVirtual().factory());
    private final RocksDbMemory memory;
    private final SchemaRegistry registry;
    private final SchemaRegistry probe;
    private final Admin admin;
    private final Dependency brokerAnswers;
    private final Dependency registryAnswers;
    private final ThreadReplacement replacement;
    private final Readiness readiness;
    private final StatusServer server;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile KafkaStreams streams;
    private volatile LettersUpkeep upkeep;
    private volatile SharedRows shared;

    /** Listens for HTTP at once; nothing else happens before {@link #start}. */
    public TopologyProcess(TopologySettings settings, Stages stages, LetterProtocol protocol) {
        this.settings = settings;
        this.stages = stages;
        this.protocol = protocol;
        this.memory = new RocksDbMemory(settings.limits().rocksDbBytes());
        this.registry = new RegistryConfig(impatient("2")).connect();
        this.probe = new RegistryConfig(impatient("0")).connect();
        this.admin = Admin.create(clients());
        this.brokerAnswers = new Dependency(
                "broker", () -> admin.describeCluster().clusterId().get(3, TimeUnit.SECONDS));
        this.registryAnswers = new Dependency("registry", this::askRegistry);
        this.replacement = new ThreadReplacement(registryAnswers, stopped, InstantSource.system());
        this.readiness = new Readiness(
                this::state, restoring::remaining, settings.run().readyLag(), List.of(brokerAnswers, registryAnswers));
        StatusPage page = new StatusPage(readiness, counts, () -> streams);
        this.server = new StatusServer(
                settings.httpPort(),
                new StatusServer.Sources(readiness::ready, readiness::details, meters::scrape, page::content));
        registerGauges();
    }

    /** Where HTTP is answered. */
    public int httpPort() {
        return server.port();
    }

    /** Whether it does its work. */
    public Readiness readiness() {
        return readiness;
    }

    /** What was counted. */
    public Counts counts() {
        return counts;
    }

    /**
     * Waits for broker and registry, prepares them, and starts processing. Returns once threads run, or when
     * stopped before. What the operator must mend comes as an exception whose message is one sentence.
     */
    public void start() throws InterruptedException {
        if (!brokerAnswers.await(stopped) || !registryAnswers.await(stopped)) {
            return;
        }
        List<TopicPartition> letters = prepare();
        Properties properties = StreamsProperties.of(settings);
        properties.put(RocksDbMemory.KEY, memory);
        properties.put("rocksdb.config.setter", RocksDbMemory.Setter.class);
        Decoding decoding = new PatientDecoding(new AvroDecoding(settings.prefix(), registry), PATIENCE);
        shared = new SharedRows(stages.sharedTables(letters.size()), decoding, counts);
        Surroundings surroundings = new Surroundings(
                protocol,
                decoding,
                new AvroEncoding(settings.prefix(), registry),
                StackClock.parse(settings.clock()),
                new Attempts(settings.limits().attempts()),
                counts,
                shared);
        KafkaStreams made = new KafkaStreams(
                new TopologyFactory(settings, stages, surroundings, letters.size()).build(properties), properties);
        made.setUncaughtExceptionHandler(replacement);
        made.setGlobalStateRestoreListener(restoring);
        made.setStateListener((now, before) -> {
            LOG.info("state {} to {}", before, now);
            if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
                ended.countDown();
            }
        });
        new KafkaStreamsMetrics(made).bindTo(meters);
        streams = made;
        made.start();
        watchOver(letters);
    }

    /** Waits until processing has ended, by {@link #close} or for good; the answer is why it ended by itself, or null. */
    public String awaitEnd() throws InterruptedException {
        ended.await();
        return replacement.fatal();
    }

    /** Stops without a farewell, as a crash would: transactions stay open, the group is not left. For tests. */
    void abandon() {
        stopped.countDown();
        stopWatching();
        server.close();
        if (streams != null) {
            streams.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    /** Stops within half a minute: what is under way is committed or rolled back, the group is left. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        stopped.countDown();
        stopWatching();
        boolean clean = true;
        if (shared != null) {
            shared.close();
        }
        if (streams != null) {
            clean = streams.close(
                    CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                            .withTimeout(CLOSE_WITHIN));
        }
        if (upkeep != null) {
            upkeep.close();
        }
        server.close();
        admin.close(Duration.ofSeconds(2));
        registry.close();
        probe.close();
        if (clean) {
            memory.close(); // Threads that did not end in time may still use it.
        }
        ended.countDown();
    }

    private List<TopicPartition> prepare() throws InterruptedException {
        Preparation preparation = new Preparation(admin, registry, settings);
        Backoff backoff = new Backoff();
        while (true) {
            try {
                return preparation.run();
            } catch (RetriableException e) {
                LOG.warn("preparing failed, trying again cause={}", e.getClass().getSimpleName());
                if (stopped.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new InterruptedException("stopped while preparing");
                }
            }
        }
    }

    private void watchOver(List<TopicPartition> letters) {
        LettersOffsets offsets = new LettersOffsets(admin, settings.applicationId());
        upkeep = new LettersUpkeep(admin, offsets, reader(), letters, InstantSource.system());
        every(ASK_EVERY, brokerAnswers::check);
        every(ASK_EVERY, registryAnswers::check);
        every(KEEP_UP_EVERY, upkeep::run);
    }

    private void every(Duration interval, Runnable task) {
        watch.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (KafkaException e) {
                        LOG.debug(
                                "a look at the cluster failed cause={}",
                                e.getClass().getSimpleName());
                    }
                },
                interval.toMillis(),
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void stopWatching() {
        watch.shutdownNow();
        try {
            if (!watch.awaitTermination(3, TimeUnit.SECONDS)) {
                LOG.warn("a look at the cluster did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String state() {
        return streams == null ? "STARTING" : streams.state().name();
    }

    private void askRegistry() {
        try {
            probe.latest(Topics.LETTERS.in(settings.prefix()) + "-value");
        } catch (UnknownSchemaException e) {
            LOG.trace("the registry answers, and does not know letters yet", e);
        }
    }

    private void registerGauges() {
        Gauge.builder("goodturn.ready", readiness, ready -> ready.ready() ? 1 : 0)
                .description("1 when this instance does its work")
                .register(meters);
        Gauge.builder("goodturn.restore.remaining", restoring, RestoreProgress::remaining)
                .description("Records left to restore")
                .register(meters);
        Gauge.builder("goodturn.rocksdb.bytes", memory, RocksDbMemory::usedBytes)
                .description("Memory of all RocksDB instances: blocks, indexes, filters, write buffers")
                .register(meters);
        Gauge.builder("goodturn.letters.oldest.unread.seconds", this, TopologyProcess::oldestUnreadSeconds)
                .description("Age of the oldest letter that waits to be read")
                .register(meters);
    }

    private double oldestUnreadSeconds() {
        return upkeep == null ? 0 : upkeep.oldestUnread().toMillis() / 1000.0;
    }

    private Map<String, Object> clients() {
        return new HashMap<>(settings.kafka());
    }

    private KafkaConsumer<byte[], byte[]> reader() {
        Map<String, Object> config = clients();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> impatient(String retries) {
        Map<String, Object> config = new HashMap<>(settings.registry());
        config.putIfAbsent(RegistryConfig.CONNECT_TIMEOUT_MS, "1000");
        config.putIfAbsent(RegistryConfig.READ_TIMEOUT_MS, "2000");
        config.putIfAbsent(RegistryConfig.MAX_RETRIES, retries);
        config.putIfAbsent(RegistryConfig.RETRIES_MAX_WAIT_MS, "500");
        return config;
    }
}
