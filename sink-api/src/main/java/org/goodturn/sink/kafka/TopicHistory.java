package org.goodturn.sink.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Names the very topic that is read: one that was deleted and made again has another history. */
final class TopicHistory {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private TopicHistory() {}

    /** The topic's unique id, as 22 characters. */
    static String of(String topic, Map<String, Object> client) throws InterruptedException {
        try (Admin admin = Admin.create(client)) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .get(topic)
                    .topicId()
                    .toString();
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the topic cannot be described", e);
        }
    }
}
