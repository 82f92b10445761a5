package org.goodturn.sink.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.goodturn.events.Answer;
import org.goodturn.events.Request;
import org.goodturn.schemas.serde.AvroDeserializer;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;

/** Answers requests in place of the topology, as the test says. Hears what is asked from its start on. */
public final class FakeTopology implements AutoCloseable {

    private final KafkaConsumer<String, Request> consumer;
    private final Feed feed = new Feed();
    private final List<Request> asked = new CopyOnWriteArrayList<>();
    private final BiFunction<Request, Answer.Builder, Optional<Answer>> judgement;
    private final Thread thread;

    /** @param judgement fills in the answer; empty means that there is none */
    public FakeTopology(BiFunction<Request, Answer.Builder, Optional<Answer>> judgement) {
        this.judgement = judgement;
        AvroDeserializer<Request> values = new AvroDeserializer<>();
        values.configure(
                Map.of(
                        "schema.registry.url", setting("goodturn.schema.registry.url"),
                        "specific.value.type", Request.class.getName()),
                false);
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", setting("goodturn.bootstrap.servers")), new StringDeserializer(), values);
        List<TopicPartition> partitions = IntStream.range(0, TestBroker.PARTITIONS)
                .mapToObj(p -> new TopicPartition(Topics.REQUESTS.in(TopicPrefix.DEFAULT), p))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().daemon().start(this::answer);
    }

    /** Everything that was asked. */
    public List<Request> asked() {
        return List.copyOf(asked);
    }

    /** What was asked for a person. */
    public List<Request> askedFor(String person) {
        return asked.stream()
                .filter(request -> request.getPerson().equals(person))
                .toList();
    }

    private void answer() {
        try {
            while (true) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    Request request = record.value();
                    asked.add(request);
                    judgement.apply(request, begun(request)).ifPresent(feed::answer);
                });
            }
        } catch (WakeupException e) {
            consumer.close();
        }
    }

    private static Answer.Builder begun(Request request) {
        return Answer.newBuilder()
                .setRequestId(request.getRequestId())
                .setPerson(request.getPerson())
                .setKind(request.getKind())
                .setAnsweredAt(request.getAskedAt());
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        feed.close();
    }
}
