package org.goodturn.topology.commons;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.topics.EventTopic;
import org.goodturn.topology.intake.Decoding;
import org.goodturn.topology.intake.PausedException;
import org.goodturn.topology.work.RefusedException;
import org.goodturn.topology.work.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings rows as they come into the tables. There is no dead-letter queue for what all instances read, and an exception would
 * end them all: a row that cannot be read is counted and passed over. An outage of the registry is waited out, because a row
 * that one instance lacks would make its judgement another one.
 */
public final class SharedRows implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SharedRows.class);
    private static final long ASK_AGAIN_AFTER_MILLIS = 200;

    private final CommonTables tables;
    private final Decoding decoding;
    private final Tally tally;
    private volatile boolean closed;

    public SharedRows(CommonTables tables, Decoding decoding, Tally tally) {
        this.tables = tables;
        this.decoding = decoding;
        this.tally = tally;
    }

    /** Where the rows go. */
    public CommonTables tables() {
        return tables;
    }

    /** Takes one record; null is a tombstone. Throws nothing that the record is to blame for. */
    public void take(EventTopic<?> topic, byte[] key, byte[] value) {
        try {
            tables.take(new String(key, StandardCharsets.UTF_8), value == null ? null : decoded(topic, value));
        } catch (RefusedException | IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
            tally.count("shared-rows-unreadable");
            LOG.warn(
                    "a row cannot be read topic={} cause={}",
                    topic.shortName(),
                    e.getClass().getSimpleName());
        }
    }

    private SpecificRecord decoded(EventTopic<?> topic, byte[] value) {
        while (true) {
            try {
                return decoding.decode(topic, value);
            } catch (PausedException outage) {
                if (closed) {
                    throw outage;
                }
                rest(outage);
            }
        }
    }

    private static void rest(PausedException outage) {
        try {
            TimeUnit.MILLISECONDS.sleep(ASK_AGAIN_AFTER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw outage;
        }
    }

    /** Waits for nothing any more. */
    @Override
    public void close() {
        closed = true;
    }
}
