package org.goodturn.topology.wiring;

import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.goodturn.topics.EventTopic;
import org.goodturn.topology.commons.SharedRows;

/**
 * A global store that keeps nothing of its own: at the start Kafka Streams reads the topic from its beginning into it, and it
 * passes each row on to the tables, which hold what stages ask for ready made.
 */
final class SharedStore implements StateStore {
    private final String name;
    private final EventTopic<?> topic;
    private final SharedRows rows;
    private volatile boolean open;

    private SharedStore(String name, EventTopic<?> topic, SharedRows rows) {
        this.name = name;
        this.topic = topic;
        this.rows = rows;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> rows.take(topic, key, value));
        open = true;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** Builds it. The topic is its changelog, and nobody else's. */
    record Builder(String name, EventTopic<?> topic, SharedRows rows) implements StoreBuilder<SharedStore> {
        @Override
        public SharedStore build() {
            return new SharedStore(name, topic, rows);
        }

        @Override
        public StoreBuilder<SharedStore> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<SharedStore> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<SharedStore> withLoggingEnabled(Map<String, String> config) {
            return this;
        }

        @Override
        public StoreBuilder<SharedStore> withLoggingDisabled() {
            return this;
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }
    }
}
