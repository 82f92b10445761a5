package org.goodturn.sink.delivery;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.StoredNudge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges nudges that have not ended again while somebody looks at them: soon after a person whom they concern changed what
 * they allow, and now and then by the clock. Those who look are told what is no longer, or is again, to be shown. Many
 * decisions at once cost one round, and a round that took long is followed by a longer rest.
 */
final class Rejudging implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rejudging.class);
    private static final long SHORTEST_REST_MILLIS = 20;
    private static final long LONGEST_REST_MILLIS = 10_000;
    private static final int REST_FACTOR = 4;
    private static final int REST_FACTOR_BY_THE_CLOCK = 50;

    private final NudgesView nudges;
    private final Judgement judgement;
    private final Index index;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("judge-again").daemon().unstarted(task));
    private final Set<Integer> spoke = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicLong saidUntilMillis = new AtomicLong();
    private volatile long toldUntilMillis;
    private volatile long restMillis = SHORTEST_REST_MILLIS;

    Rejudging(NudgesView nudges, Judgement judgement, Index index) {
        this.nudges = nudges;
        this.judgement = judgement;
        this.index = index;
    }

    /** Judges again every so often, because consents and nudges also end by the clock. */
    void every(long millis) {
        if (!thread.isShutdown()) {
            thread.schedule(() -> byTheClock(millis), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void byTheClock(long millis) {
        long took = round(person -> true);
        every(Math.max(millis, took * REST_FACTOR_BY_THE_CLOCK));
    }

    /** A person's decision, appended then, has been read. */
    void said(String person, long appendedAtMillis) {
        spoke.add(person.hashCode());
        saidUntilMillis.accumulateAndGet(appendedAtMillis, Math::max);
        if (asked.compareAndSet(false, true) && !thread.isShutdown()) {
            thread.schedule(this::afterDecisions, restMillis, TimeUnit.MILLISECONDS);
        }
    }

    /** Decisions appended until then have been read, and all who look were told of their effect. */
    long toldUntilMillis() {
        return toldUntilMillis;
    }

    private void afterDecisions() {
        asked.set(false);
        long until = saidUntilMillis.get();
        Set<Integer> people = new HashSet<>(spoke);
        spoke.removeAll(people);
        long took = round(people::contains);
        toldUntilMillis = Math.max(toldUntilMillis, until);
        restMillis = Math.clamp(took * REST_FACTOR, SHORTEST_REST_MILLIS, LONGEST_REST_MILLIS);
    }

    /** Judges what concerns these people; how long it took in milliseconds. */
    private long round(IntPredicate people) {
        long begun = System.nanoTime();
        try {
            index.people().stream()
                    .filter(person -> index.of(person)
                            .filter(watch -> watch.concerns(people))
                            .isPresent())
                    .forEach(person -> judge(person, people));
            if (!index.everybody().isEmpty()) {
                nudges.recipients().forEach(this::judgeForEverybody);
            }
        } catch (RuntimeException e) {
            // The message may hold personal data.
            LOG.error("Nudges could not be judged again: {}", e.getClass().getName());
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private void judge(String person, IntPredicate people) {
        nudges.attach(only(person), now -> {
            index.of(person).ifPresent(watch -> {
                watch.keep(now.nudges());
                now.nudges().stream()
                        .filter(nudge -> !nudge.ended() && watch.concerns(nudge, people))
                        .forEach(nudge -> judge(watch, nudge));
            });
            return now;
        });
    }

    private void judgeForEverybody(String recipient) {
        nudges.attach(only(recipient), now -> {
            now.nudges().stream().filter(nudge -> !nudge.ended()).forEach(nudge -> judge(index.everybody(), nudge));
            return now;
        });
    }

    private static People only(String person) {
        return new People.Listed(Set.of(person));
    }

    private void judge(Watch watch, StoredNudge nudge) {
        if (watch.shows(nudge, judgement.shows(nudge))) {
            watch.tell(new Change(nudge, true, toldUntilMillis));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
