package org.goodturn.topology.serde;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.goodturn.topics.EventTopic;
import org.goodturn.topology.intake.Decoding;
import org.goodturn.topology.intake.PausedException;

/**
 * Waits a moment where the registry does not answer, and tries again. Short outages end here; after a longer one the
 * exception goes on, ends the transaction, and the thread is replaced when the registry is back. Patience is well
 * below the timeout of a transaction, beyond which brokers would abort it anyway.
 */
public final class PatientDecoding implements Decoding {
    private static final Duration STEP = Duration.ofMillis(200);

    private final Decoding decoding;
    private final Duration patience;

    public PatientDecoding(Decoding decoding, Duration patience) {
        this.decoding = decoding;
        this.patience = patience;
    }

    @Override
    public <V extends SpecificRecord> V decode(EventTopic<V> topic, byte[] value) {
        long began = System.nanoTime();
        while (true) {
            try {
                return decoding.decode(topic, value);
            } catch (PausedException outage) {
                if (System.nanoTime() - began > patience.toNanos()) {
                    throw outage;
                }
                rest();
            }
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
