package org.goodturn.topology.intake;

import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.goodturn.topology.work.Input;
import org.goodturn.topology.work.Moment;
import org.goodturn.topology.work.Refusal;
import org.goodturn.topology.work.RefusedException;
import org.goodturn.topology.work.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one record to its end: its unit of work is done, or it is a dead letter. What pure code refuses is quarantined at
 * once. A crash is tried again on the spot, because nothing has been written yet and a replaced thread would cost a restore;
 * after so many attempts it is quarantined. What concerns stores, brokers or the virtual machine passes through.
 */
final class Safekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Safekeeping.class);

    private final Workbench bench;
    private final Attempts attempts;

    Safekeeping(Workbench bench, Attempts attempts) {
        this.bench = bench;
        this.attempts = attempts;
    }

    /** Runs a unit of work until it is prepared, then does it; null means there is nothing to do. */
    void bring(Moment moment, Input input, Supplier<Workbench.Prepared> unit) {
        Workbench.Prepared prepared = null;
        boolean done = false;
        while (!done) {
            if (attempts.exhausted(input)) {
                bench.quarantine(moment, input, crashed());
                attempts.done(input);
                return;
            }
            try {
                prepared = unit.get();
                done = true;
            } catch (RefusedException refused) {
                bench.quarantine(moment, input, refused.refusal());
                attempts.done(input);
                return;
            } catch (SerializationException crash) {
                note(input, crash);
            } catch (PausedException | KafkaException notTheRecord) {
                throw notTheRecord;
            } catch (RuntimeException crash) {
                note(input, crash);
            } catch (Error error) {
                note(input, error);
                throw error;
            }
        }
        if (prepared != null) {
            prepared.apply();
        }
        attempts.done(input);
    }

    private void note(Input input, Throwable crash) {
        attempts.failed(input);
        StackTraceElement[] stack = crash.getStackTrace();
        LOG.error(
                "handling crashed topic={} partition={} offset={} exception={} at={}",
                input.topic(),
                input.partition(),
                input.offset(),
                crash.getClass().getName(),
                stack.length == 0 ? "unknown" : stack[0]);
    }

    private static Refusal crashed() {
        return new Refusal(
                "crashed",
                "Handling it crashed as often as it is tried; the log names the place. It can be sent again.");
    }
}
