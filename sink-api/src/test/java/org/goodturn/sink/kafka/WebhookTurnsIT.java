package org.goodturn.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.testing.Patience;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances that write about the same owner at once, on a broker. */
class WebhookTurnsIT {

    private static final TestBroker BROKER = new TestBroker();
    private static final TopicPartition LOG = new TopicPartition(Topics.WEBHOOKS.in(TopicPrefix.DEFAULT), 0);

    private final String owner = "person " + java.util.UUID.randomUUID();

    @BeforeAll
    static void start() {
        BROKER.startBroker();
    }

    @AfterAll
    static void stop() {
        BROKER.stop();
    }

    private static WebhookTurns instance() {
        return new WebhookTurns(turn -> new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        BROKER.bootstrapServers(),
                        "transactional.id",
                        "turn-" + turn,
                        "linger.ms",
                        0),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
    }

    /** What this owner's records say, in order; what is under way is waited for. */
    private List<Integer> written() {
        List<Integer> numbers = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> all = consumer("read_uncommitted");
                KafkaConsumer<byte[], byte[]> consumer = consumer("read_committed")) {
            long end = all.endOffsets(List.of(LOG)).get(LOG);
            consumer.assign(List.of(LOG));
            consumer.seekToBeginning(List.of(LOG));
            while (consumer.position(LOG) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (new String(record.key(), StandardCharsets.UTF_8).equals(owner)) {
                        numbers.add(Integer.valueOf(new String(record.value(), StandardCharsets.UTF_8)));
                    }
                });
            }
        }
        return numbers;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", BROKER.bootstrapServers(), "isolation.level", isolation),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private int writeOneMore(WebhookTurns instance) {
        return instance.alone(owner, out -> {
            int next = written().size();
            out.send(record(next));
            return next;
        });
    }

    /** As a client does that is told to try again in a moment: where two never pause, one may be overtaken many times. */
    private int writeOneMoreInTheEnd(WebhookTurns instance) {
        return Patience.await()
                .ignoreException(ProblemException.class)
                .until(() -> writeOneMore(instance), number -> true);
    }

    private ProducerRecord<byte[], byte[]> record(int number) {
        return new ProducerRecord<>(
                LOG.topic(),
                LOG.partition(),
                owner.getBytes(StandardCharsets.UTF_8),
                Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachDecidesOnWhatTheOtherWrote() {
        WebhookTurns one = instance();
        WebhookTurns other = instance();
        // Threads of its own: those of the common pool may have the class loader of another test.
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            CompletableFuture<List<Integer>> ones = CompletableFuture.supplyAsync(
                    () -> IntStream.range(0, 5)
                            .map(i -> writeOneMoreInTheEnd(one))
                            .boxed()
                            .toList(),
                    threads);
            CompletableFuture<List<Integer>> others = CompletableFuture.supplyAsync(
                    () -> IntStream.range(0, 5)
                            .map(i -> writeOneMoreInTheEnd(other))
                            .boxed()
                            .toList(),
                    threads);
            List<Integer> told = new ArrayList<>(ones.join());
            told.addAll(others.join());
            assertThat(told).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            assertThat(written()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        } finally {
            one.close();
            other.close();
        }
    }

    @Test
    void whoWasOvertakenWhileDecidingDecidesAgainAndWritesOnce() {
        WebhookTurns one = instance();
        WebhookTurns other = instance();
        try {
            AtomicInteger decisions = new AtomicInteger();
            int mine = one.alone(owner, out -> {
                int next = written().size();
                if (decisions.getAndIncrement() == 0) {
                    writeOneMore(other);
                }
                out.send(record(next));
                return next;
            });
            assertThat(decisions).hasValue(2);
            assertThat(mine).isEqualTo(1);
            assertThat(written()).containsExactly(0, 1);
        } finally {
            one.close();
            other.close();
        }
    }

    @Test
    void whatIsRefusedIsNotWrittenAndTheNextGoesOn() {
        WebhookTurns one = instance();
        try {
            assertThatThrownBy(() -> one.alone(owner, out -> {
                        out.send(record(0));
                        throw new ProblemException(ProblemKind.TOO_MANY_WEBHOOKS, "enough");
                    }))
                    .isInstanceOf(ProblemException.class);
            assertThat(written()).isEmpty();
            assertThat(writeOneMore(one)).isZero();
        } finally {
            one.close();
        }
    }
}
