package org.goodturn.topology.broker;

/** A real broker for one test class; {@code -Dgoodturn.containers=true} takes one in a container. */
public interface BrokerUnderTest extends AutoCloseable {
    /** Starts one. */
    static BrokerUnderTest start() {
        return Boolean.getBoolean("goodturn.containers") ? new ContainerBroker() : new EmbeddedBroker();
    }

    /** Where it listens. */
    String bootstrapServers();

    /** Stops answering, and keeps what it has. */
    void interrupt();

    /** Answers again, where it did. */
    void resume();

    @Override
    void close();
}
