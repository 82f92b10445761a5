package org.goodturn.topology.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.goodturn.topology.work.Cause;
import org.goodturn.topology.work.Due;
import org.goodturn.topology.work.Input;
import org.goodturn.topology.work.Moment;
import org.goodturn.topology.work.Refusal;
import org.goodturn.topology.work.RefusedException;
import org.goodturn.topology.work.Ticking;
import org.goodturn.topology.work.Work;
import org.goodturn.topology.work.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles what became due in one partition, each in a unit of work of its own. What crashes too often is given up. */
public final class Clockwork {
    /** What moments and dead letters name as the topic of what the clock caused. */
    public static final String AGENDA = "agenda";

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final int LONGEST_REST = 1200;

    private final Workbench bench;
    private final Ticking ticking;
    private final InstantSource clock;
    private final int partition;
    private final int duePerTick;
    private final int attempts;
    private int failures;
    private int rest;

    /**
     * The clockwork of one partition.
     *
     * @param duePerTick how much one tick handles
     * @param attempts tries before something is given up
     */
    public Clockwork(
            Workbench bench, Ticking ticking, InstantSource clock, int partition, int duePerTick, int attempts) {
        this.bench = bench;
        this.ticking = ticking;
        this.clock = clock;
        this.partition = partition;
        this.duePerTick = duePerTick;
        this.attempts = attempts;
    }

    /** Handles what is due now, as far as one tick goes; says how much that was. */
    public int tick() {
        if (rest > 0) {
            rest--;
            return 0;
        }
        try {
            int handled = handleDue();
            failures = 0;
            return handled;
        } catch (KafkaException | PausedException notTheAgenda) {
            throw notTheAgenda;
        } catch (RuntimeException crash) {
            failures++;
            rest = Math.min(LONGEST_REST, 1 << Math.min(failures, 10));
            log("looking at what is due crashed", crash);
            return 0;
        }
    }

    private int handleDue() {
        Instant now = clock.instant();
        Work look = open(now, new Due("", ""));
        List<Due> found = ticking.due(look, duePerTick);
        found.forEach(due -> handle(now, due));
        return found.size();
    }

    private void handle(Instant now, Due due) {
        Workbench.Prepared prepared = null;
        Refusal refusal = new Refusal("crashed", "What was due crashed as often as it is tried, and was given up.");
        for (int attempt = 0; prepared == null && attempt < attempts; attempt++) {
            try {
                Work work = open(now, due);
                ticking.handle(due, work);
                prepared = bench.prepare(work);
            } catch (RefusedException refused) {
                refusal = refused.refusal();
                break;
            } catch (SerializationException crash) {
                log("handling what is due crashed", crash);
            } catch (KafkaException | PausedException notTheAgenda) {
                throw notTheAgenda;
            } catch (RuntimeException crash) {
                log("handling what is due crashed", crash);
            }
        }
        if (prepared == null) {
            Work farewell = open(now, due);
            ticking.giveUp(due, farewell);
            farewell.refuse(refusal);
            prepared = bench.prepare(farewell);
        }
        prepared.apply();
    }

    private Work open(Instant now, Due due) {
        byte[] key = due.person().getBytes(StandardCharsets.UTF_8);
        Input input = new Input(AGENDA, partition, -1, now, key, null, null);
        Cause cause = Cause.event(AGENDA + '-' + due.key() + '-' + now.toEpochMilli());
        return bench.open(new Moment(now, now, AGENDA, partition, -1), input, cause, due.person());
    }

    private void log(String what, RuntimeException crash) {
        StackTraceElement[] stack = crash.getStackTrace();
        LOG.error(
                "{} partition={} exception={} at={}",
                what,
                partition,
                crash.getClass().getName(),
                stack.length == 0 ? "unknown" : stack[0]);
    }
}
