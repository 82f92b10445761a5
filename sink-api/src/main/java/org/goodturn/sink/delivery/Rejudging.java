package org.goodturn.sink.delivery;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.StoredNudge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges nudges that have not ended again that somebody looks at: soon after somebody changed what they allow, and now and then by the
 * clock. Those who look are told what is no longer, or is again, to be shown. Many decisions at once cost one round, and
 * a round that took long is followed by a longer rest.
 */
final class Rejudging implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rejudging.class);
    private static final long SHORTEST_REST_MILLIS = 20;
    private static final long LONGEST_REST_MILLIS = 5_000;
    private static final int REST_FACTOR = 4;
    private static final int PEOPLE_AT_ONCE = 100;

    private final NudgesView nudges;
    private final Judgement judgement;
    private final Index index;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("judge-again").daemon().unstarted(task));
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile long saidUntilMillis;
    private volatile long toldUntilMillis;
    private volatile long restMillis = SHORTEST_REST_MILLIS;

    Rejudging(NudgesView nudges, Judgement judgement, Index index) {
        this.nudges = nudges;
        this.judgement = judgement;
        this.index = index;
    }

    /** Judges again every so often, because consents and nudges also end by the clock. */
    void every(long millis) {
        thread.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Somebody's decision, appended then, has been read. */
    void said(long appendedAtMillis) {
        saidUntilMillis = Math.max(saidUntilMillis, appendedAtMillis);
        if (asked.compareAndSet(false, true) && !thread.isShutdown()) {
            thread.schedule(this::round, restMillis, TimeUnit.MILLISECONDS);
        }
    }

    /** Decisions appended until then have been read. */
    long saidUntilMillis() {
        return saidUntilMillis;
    }

    /** Decisions appended until then have been read, and all who look were told of their effect. */
    long toldUntilMillis() {
        return toldUntilMillis;
    }

    private void round() {
        asked.set(false);
        long until = saidUntilMillis;
        long begun = System.nanoTime();
        try {
            index.people().forEach(this::judgeOf);
            if (!index.everybody().isEmpty()) {
                judgeAll();
            }
            toldUntilMillis = Math.max(toldUntilMillis, until);
        } catch (RuntimeException e) {
            // The message may hold personal data.
            LOG.error("Nudges could not be judged again: {}", e.getClass().getName());
        }
        long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        restMillis = Math.clamp(tookMillis * REST_FACTOR, SHORTEST_REST_MILLIS, LONGEST_REST_MILLIS);
    }

    private void judgeOf(String person) {
        nudges.attach(new People.Listed(Set.of(person)), now -> {
            index.of(person).ifPresent(watch -> {
                watch.keep(now.nudges());
                now.nudges().forEach(nudge -> judge(watch, nudge));
            });
            return now;
        });
    }

    private void judgeAll() {
        List<String> people = nudges.recipients();
        for (int from = 0; from < people.size(); from += PEOPLE_AT_ONCE) {
            List<String> some = people.subList(from, Math.min(people.size(), from + PEOPLE_AT_ONCE));
            nudges.attach(new People.Listed(Set.copyOf(some)), now -> {
                now.nudges().forEach(nudge -> judge(index.everybody(), nudge));
                return now;
            });
        }
    }

    private void judge(Watch watch, StoredNudge nudge) {
        if (!nudge.ended() && watch.shows(nudge, judgement.shows(nudge))) {
            watch.tell(new Change(nudge, true, toldUntilMillis));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
