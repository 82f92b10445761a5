package org.goodturn.sink.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.topics.TopicPrefix;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the writes of one owner's webhooks happen one after the other, whichever instances they come from. All instances
 * share a few transactional ids. Who takes one ends what another instance has under way with it, and that one decides
 * anew, on what stands there by then; whoever still has it when it commits knows that nobody else wrote meanwhile.
 */
@ApplicationScoped
class WebhookTurns {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookTurns.class);
    /** The same in every instance. */
    private static final int TURNS = 4;

    private static final int TRIES = 10;
    private static final int TRANSACTION_MILLIS = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(50);
    /** 1.6 seconds. */
    private static final int LONGEST_DOUBLING = 5;

    private final IntFunction<Producer<byte[], byte[]>> producers;
    private final Turn[] turns = IntStream.range(0, TURNS).mapToObj(Turn::new).toArray(Turn[]::new);

    @Inject
    WebhookTurns(KafkaSettings settings, TopicPrefix prefix) {
        this(turn -> new KafkaProducer<>(
                writer(settings, prefix, turn), new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /** With producers whose transactional id belongs to the turn. */
    WebhookTurns(IntFunction<Producer<byte[], byte[]>> producers) {
        this.producers = producers;
    }

    static Map<String, Object> writer(KafkaSettings settings, TopicPrefix prefix, int turn) {
        Map<String, Object> writer = settings.producer("goodturn-sink-webhooks-turn-" + turn);
        writer.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, prefix.value() + "sink-webhooks-turn-" + turn);
        writer.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        return writer;
    }

    /** Where a decision puts what is to be written; it is written only if nobody else wrote meanwhile. */
    interface Sending {
        void send(ProducerRecord<byte[], byte[]> record);
    }

    /** Decides and writes; decides again where another instance came between, so deciding must change nothing itself. */
    <R> R alone(String owner, Function<Sending, R> decide) {
        return turns[Math.floorMod(owner.hashCode(), TURNS)].take(decide);
    }

    @PreDestroy
    void close() {
        for (Turn turn : turns) {
            turn.end();
        }
    }

    /** One of the shared ids; in this instance one thread has it at a time. */
    private final class Turn {
        private final int number;
        private Producer<byte[], byte[]> producer;

        Turn(int number) {
            this.number = number;
        }

        synchronized <R> R take(Function<Sending, R> decide) {
            for (int tried = 1; tried <= TRIES; tried++) {
                try {
                    return once(decide);
                } catch (KafkaException e) {
                    end();
                    if (!Fenced.is(e)) {
                        LOG.warn("Webhooks cannot be written: {}", e.getClass());
                        break;
                    }
                    // Two that keep taking it from each other would never come to an end: each waits twice as long as
                    // before.
                    long most = PAUSE.toNanos() << Math.min(tried, LONGEST_DOUBLING);
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
                }
            }
            throw new ProblemException(ProblemKind.WRITE_UNAVAILABLE, "Try again in a moment.");
        }

        private <R> R once(Function<Sending, R> decide) {
            if (producer == null) {
                producer = producers.apply(number);
                producer.initTransactions();
            }
            producer.beginTransaction();
            try {
                R decided = decide.apply(producer::send);
                producer.commitTransaction();
                return decided;
            } catch (KafkaException e) {
                throw e;
            } catch (RuntimeException e) {
                producer.abortTransaction();
                throw e;
            }
        }

        synchronized void end() {
            if (producer != null) {
                producer.close(PAUSE);
                producer = null;
            }
        }
    }
}
