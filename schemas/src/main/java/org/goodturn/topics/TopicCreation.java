package org.goodturn.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the topics of one community and verifies them. What exists is never changed. Failures of the cluster come as
 * Kafka's own unchecked exceptions.
 */
public final class TopicCreation {
    /** What became of one topic. */
    public enum Result {
        CREATED,
        EXISTING
    }

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(50);

    private final Admin admin;
    private final TopicPrefix prefix;
    private final int partitions;
    private final short replication;

    /**
     * @param partitions partitions of every topic, fixed at creation; at least 1
     * @param replication replicas of every partition; -1 means the broker's default
     */
    public TopicCreation(Admin admin, TopicPrefix prefix, int partitions, short replication) {
        if (partitions < 1) {
            throw new IllegalArgumentException("Topics have at least 1 partition.");
        }
        this.admin = admin;
        this.prefix = prefix;
        this.partitions = partitions;
        this.replication = replication;
    }

    /**
     * Creates what is missing, in the order of {@link Topics#all()}, and returns once the cluster shows it: brokers learn
     * of a new topic a little after the controller has made it.
     *
     * @return what became of each topic, by full name
     * @throws TopicMismatchException before anything is created, if an existing topic has another number of partitions
     */
    public Map<String, Result> createMissing() {
        Map<String, Integer> existing = partitionCounts();
        TopicRules.refuseUnequalPartitions(prefix, withPlanned(existing));
        Map<String, Result> results = new LinkedHashMap<>();
        List<NewTopic> missing = new ArrayList<>();
        for (EventTopic<?> topic : Topics.all()) {
            String name = topic.in(prefix);
            results.put(name, existing.containsKey(name) ? Result.EXISTING : Result.CREATED);
            if (!existing.containsKey(name)) {
                missing.add(new NewTopic(name, partitions, replication).configs(settings(topic, replication)));
            }
        }
        admin.createTopics(missing).values().forEach((name, created) -> {
            if (!awaitCreation(created)) {
                results.put(name, Result.EXISTING);
            }
        });
        if (!missing.isEmpty()) {
            awaitVisible(results.size());
        }
        return results;
    }

    /**
     * Refuses topics with which the pipeline would go wrong without saying so.
     *
     * @throws TopicMismatchException if topics are missing, have unequal partition counts, do not use append time, or
     *     delete letters before they are read
     */
    public void verify() {
        Map<String, Integer> counts = partitionCounts();
        TopicRules.refuseMissing(prefix, counts.keySet());
        TopicRules.refuseUnequalPartitions(prefix, counts);
        TopicRules.refuseWrongSettings(prefix, settings(counts.keySet()));
    }

    /** With three replicas and more a record counts as written once two have it, so that losing a broker loses nothing. */
    static Map<String, String> settings(EventTopic<?> topic, short replication) {
        Map<String, String> settings = new TreeMap<>(topic.settings());
        if (replication >= 3) {
            settings.put("min.insync.replicas", "2");
        }
        return settings;
    }

    private void awaitVisible(int topics) {
        long deadline = System.nanoTime() + VISIBLE_WITHIN.toNanos();
        while (partitionCounts().size() < topics) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("Topics were created, but the cluster does not show them yet.");
            }
            try {
                Thread.sleep(ASK_AGAIN_AFTER);
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    private Map<String, Integer> withPlanned(Map<String, Integer> existing) {
        Map<String, Integer> counts = new TreeMap<>();
        Topics.all().forEach(topic -> counts.put(topic.in(prefix), partitions));
        counts.putAll(existing);
        return counts;
    }

    private Map<String, Integer> partitionCounts() {
        List<String> names =
                Topics.all().stream().map(topic -> topic.in(prefix)).toList();
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, KafkaFuture<TopicDescription>> found =
                admin.describeTopics(names).topicNameValues();
        found.forEach((name, description) -> {
            try {
                counts.put(name, await(description).partitions().size());
            } catch (UnknownTopicOrPartitionException absent) {
                // Not there: not counted.
            }
        });
        return counts;
    }

    private Map<String, Config> settings(Set<String> names) {
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Config> settings = new HashMap<>();
        await(admin.describeConfigs(resources).all())
                .forEach((resource, config) -> settings.put(resource.name(), config));
        return settings;
    }

    private static boolean awaitCreation(KafkaFuture<Void> created) {
        try {
            await(created);
            return true;
        } catch (TopicExistsException another) {
            return false; // Another instance was faster.
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new KafkaException(e.getCause());
        }
    }
}
