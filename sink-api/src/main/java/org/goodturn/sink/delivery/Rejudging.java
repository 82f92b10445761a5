package org.goodturn.sink.delivery;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.Concerned;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.StoredNudge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges nudges that have not ended again while somebody looks at them: soon after a person whom they concern changed what
 * they allow, and now and then those that the clock has turned. Those who look are told what is no longer, or is again, to be
 * shown. Many decisions at once cost one round, a round decodes only what it judges, and one that took long is followed by a
 * longer rest.
 */
final class Rejudging implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rejudging.class);
    private static final long SHORTEST_REST_MILLIS = 20;
    private static final long LONGEST_REST_MILLIS = 10_000;
    private static final int REST_FACTOR = 4;
    private static final int REST_FACTOR_BY_THE_CLOCK = 50;

    private final NudgesView nudges;
    private final ConsentsView consents;
    private final Judgement judgement;
    private final Index index;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("judge-again").daemon().unstarted(task));
    private final Set<Integer> spoke = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicLong saidUntilMillis = new AtomicLong();
    private volatile long toldUntilMillis;
    private volatile long restMillis = SHORTEST_REST_MILLIS;
    private Instant turnedUntil;

    Rejudging(NudgesView nudges, ConsentsView consents, Judgement judgement, Index index) {
        this.nudges = nudges;
        this.consents = consents;
        this.judgement = judgement;
        this.index = index;
        this.turnedUntil = judgement.now();
    }

    /** Judges again every so often, because consents and nudges also end by the clock. */
    void every(long millis) {
        if (!thread.isShutdown()) {
            thread.schedule(() -> byTheClock(millis), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void byTheClock(long millis) {
        long took = round(turned());
        forgetDropped();
        every(Math.max(millis, took * REST_FACTOR_BY_THE_CLOCK));
    }

    /** Of whose consents one has begun or ended by the clock since this was asked before. */
    private IntPredicate turned() {
        Instant now = judgement.now();
        Instant before = turnedUntil;
        turnedUntil = now;
        if (now.isBefore(before)) {
            return person -> true;
        }
        Set<Integer> people = new HashSet<>();
        consents.turned(before, now, person -> people.add(Concerned.number(person)));
        return people::contains;
    }

    /** A person's decision, appended then, has been read. */
    void said(String person, long appendedAtMillis) {
        spoke.add(Concerned.number(person));
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

    /** Judges what concerns these people, and what is over by now; how long it took in milliseconds. */
    private long round(IntPredicate people) {
        long begun = System.nanoTime();
        try {
            Instant now = judgement.now();
            Predicate<StoredNudge> due = nudge ->
                    nudge.concerns(people) || nudge.open() && !nudge.expiresAt().isAfter(now);
            nudges.recipients(watched(), due).forEach(recipient -> judge(recipient, due));
        } catch (RuntimeException e) {
            // The message may hold personal data.
            LOG.error("Nudges could not be judged again: {}", e.getClass().getName());
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private People watched() {
        return index.everybody().isEmpty() ? new People.Listed(Set.copyOf(index.people())) : new People.Everybody();
    }

    private void judge(String recipient, Predicate<StoredNudge> due) {
        nudges.attach(only(recipient), now -> {
            now.nudges().stream().filter(due).forEach(this::judge);
            return now;
        });
    }

    private void judge(StoredNudge nudge) {
        boolean shown = judgement.shows(nudge);
        index.of(nudge.recipient()).ifPresent(watch -> tell(watch, nudge, shown));
        if (!index.everybody().isEmpty()) {
            tell(index.everybody(), nudge, shown);
        }
    }

    private void tell(Watch watch, StoredNudge nudge, boolean shown) {
        if (watch.shows(nudge, shown)) {
            watch.tell(new Change(nudge, true, toldUntilMillis));
        }
    }

    /** What is known of nudges that are no longer there goes. */
    private void forgetDropped() {
        for (String person : index.people()) {
            index.of(person)
                    .filter(Watch::hidesAny)
                    .ifPresent(watch -> nudges.attach(only(person), now -> {
                        watch.keep(now.nudges());
                        return now;
                    }));
        }
    }

    private static People only(String person) {
        return new People.Listed(Set.of(person));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
