package org.goodturn.sink;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Every setting of the sink API that is not Quarkus' own. The keys are those of the topology with {@code goodturn.} in
 * front; {@code goodturn.kafka.*} reaches the Kafka clients with that prefix removed.
 */
@ConfigMapping(prefix = "goodturn")
public interface SinkSettings {

    /** Where the brokers are, {@code host:port,…}. */
    @WithName("bootstrap.servers")
    @WithDefault("localhost:9092")
    String bootstrapServers();

    /** Base URL of the Confluent-compatible schema registry. */
    @WithName("schema.registry.url")
    @WithDefault("http://localhost:8081/apis/ccompat/v7")
    String schemaRegistryUrl();

    /** What every topic name begins with. */
    @WithName("topic.prefix")
    @WithDefault("goodturn.")
    String topicPrefix();

    /** The stack's clock, the same as the topology's: {@code system} or {@code town:…}. */
    @WithDefault("system")
    String clock();

    /** Cursors of streams. */
    Cursor cursor();

    /** Who a token speaks for. */
    Token token();

    /** Bounds. */
    Limits limits();

    /** Cursors of streams. */
    interface Cursor {
        /** File with 32 random bytes in hex, which seals cursors. Without it cursors last until the next restart. */
        Optional<Path> keyFile();

        /** How long a cursor may be resumed; at most as long as the nudges topic keeps every change, two days. */
        @WithDefault("2d")
        Duration life();
    }

    /** Who a token speaks for. */
    interface Token {
        /** The claim that holds the person's id. */
        @WithDefault("sub")
        String personClaim();

        /** The claim that lists the people an application may act for. */
        @WithDefault("people")
        String peopleClaim();

        /** The scope of an application that may act for everybody. */
        @WithDefault("all-people")
        String allPeopleScope();
    }

    /** Bounds. */
    interface Limits {
        /** Nudges kept per recipient in memory, ended ones included. */
        @WithDefault("500")
        int nudgesPerPerson();

        /** Largest request body in bytes; a larger one gets 413. */
        @WithDefault("65536")
        int bodyBytes();

        /** Idempotency keys remembered; the oldest are forgotten first. */
        @WithDefault("10000")
        int idempotencyKeys();

        /** How long a read that carries a position waits for it. */
        @WithDefault("5s")
        Duration positionWait();

        /** How long a write waits for the broker. */
        @WithDefault("10s")
        Duration writeWait();
    }
}
