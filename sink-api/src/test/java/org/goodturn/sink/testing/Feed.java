package org.goodturn.sink.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.goodturn.events.Answer;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Erasure;
import org.goodturn.events.Nudge;
import org.goodturn.events.Profile;
import org.goodturn.events.Purpose;
import org.goodturn.events.Tie;
import org.goodturn.schemas.serde.AvroSerializer;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;

/** Writes to the public topics in place of the topology and the feeders; one transaction for each record. */
public final class Feed implements AutoCloseable {

    private final KafkaProducer<String, SpecificRecord> producer;

    /** A feed to the broker of the application under test. */
    public Feed() {
        this(setting("goodturn.bootstrap.servers"), setting("goodturn.schema.registry.url"));
    }

    /** A feed to a broker. */
    public Feed(String bootstrapServers, String registryUrl) {
        AvroSerializer<SpecificRecord> values = new AvroSerializer<>();
        values.configure(Map.of("schema.registry.url", registryUrl), false);
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "transactional.id",
                        "feed-" + UUID.randomUUID(),
                        "linger.ms",
                        "0"),
                new StringSerializer(),
                values);
        producer.initTransactions();
    }

    /** A revision of a nudge. */
    public void nudge(Nudge nudge) {
        send(Topics.NUDGES, PersonKeys.composite(nudge.getRecipient(), nudge.getId()), nudge);
    }

    /** Nudges, all in one transaction. */
    public void nudges(List<Nudge> nudges) {
        String name = Topics.NUDGES.in(TopicPrefix.DEFAULT);
        producer.beginTransaction();
        for (Nudge nudge : nudges) {
            String key = PersonKeys.composite(nudge.getRecipient(), nudge.getId());
            int partition = PersonKeys.partition(key, TestBroker.PARTITIONS);
            producer.send(new ProducerRecord<>(name, partition, key, nudge));
        }
        producer.commitTransaction();
    }

    /** A tombstone for a nudge. */
    public void forget(Nudge nudge) {
        send(Topics.NUDGES, PersonKeys.composite(nudge.getRecipient(), nudge.getId()), null);
    }

    /** One side of a tie. */
    public void tie(Tie tie) {
        send(Topics.TIES, PersonKeys.composite(tie.getPerson(), tie.getOther()), tie);
    }

    /** A profile. */
    public void profile(Profile profile) {
        send(Topics.PROFILES, profile.getPerson(), profile);
    }

    /** A decision. */
    public void consent(ConsentRecord consent) {
        send(Topics.CONSENTS, consent.getPerson(), consent);
    }

    /** An answer of the topology. */
    public void answer(Answer answer) {
        send(Topics.ANSWERS, answer.getPerson(), answer);
    }

    /** A report of a purge. */
    public void erasure(Erasure erasure) {
        send(Topics.ERASURES, erasure.getPerson(), erasure);
    }

    /** Everybody allows everything. */
    public void allowAll(String... people) {
        for (String person : people) {
            consent(Samples.consent(
                    person,
                    Purpose.MAP_TRUST,
                    Purpose.DETECT_INTENT,
                    Purpose.SHARE_INTENT,
                    Purpose.BE_INTRODUCED,
                    Purpose.BE_A_BRIDGE,
                    Purpose.RECEIVE_NUDGES));
        }
    }

    private void send(EventTopic<?> topic, String key, SpecificRecord value) {
        String name = topic.in(TopicPrefix.DEFAULT);
        int partition = PersonKeys.partition(key, TestBroker.PARTITIONS);
        try {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(name, partition, key, value)).get();
            producer.commitTransaction();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    @Override
    public void close() {
        producer.close();
    }
}
