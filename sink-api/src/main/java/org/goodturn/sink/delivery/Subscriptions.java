package org.goodturn.sink.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.StoredNudge;
import org.goodturn.sink.views.TiesView;
import org.goodturn.sink.views.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All subscriptions, and what they share. */
@Singleton
public class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final long TICK_MILLIS = 250;

    private final DeliverySettings settings;
    private final long cursorLifeMillis;
    private final NudgesView nudges;
    private final List<View<?>> views;
    private final Judgement judgement;
    private final Teller teller;
    private final ToldLately lately = new ToldLately();
    private final CursorSeal seal;
    private final Counts counts;
    private final Admission admission;
    private final Index index = new Index();
    private final Rejudging rejudging;
    private final Beginning beginning;
    private final InstantSource wall = InstantSource.system();
    private final Map<ScheduledExecutorService, Loop> loops = new ConcurrentHashMap<>();
    private final Set<Subscription> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService longReads = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("begin-for-everybody").daemon().unstarted(task));
    private volatile boolean ready;
    private volatile boolean stopping;

    @Inject
    Subscriptions(
            SinkSettings sink,
            DeliverySettings settings,
            NudgesView nudges,
            ConsentsView consents,
            ProfilesView profiles,
            TiesView ties,
            Judgement judgement,
            Teller teller,
            MeterRegistry meters) {
        this.settings = settings;
        this.cursorLifeMillis = CursorLife.checked(sink.cursor().life()).toMillis();
        this.nudges = nudges;
        this.views = List.of(nudges, consents, profiles, ties);
        this.judgement = judgement;
        this.teller = teller;
        this.seal = new CursorSeal(CursorKey.from(sink.cursor().keyFile()));
        this.counts = new Counts(meters);
        this.admission = new Admission(settings);
        this.rejudging = new Rejudging(nudges, consents, judgement, index);
        this.beginning = new Beginning(nudges, consents, judgement, index);
        consents.listen(said -> rejudging.said(said.key(), said.appendedAt().toEpochMilli()));
        nudges.listen(this::changed);
        rejudging.every(settings.judgeAgain().toMillis());
        meters.gauge("goodturn.delivery.subscribers", admission, Admission::all);
        meters.gauge("goodturn.delivery.people", index, Index::size);
    }

    /**
     * A subscription; it begins once the loop's current turn is over. Refused with a problem where the caller, or the
     * instance, has enough.
     *
     * @param cursor where to go on, as the client sent it
     * @param thread the connection's event loop, on which this is called
     */
    public Subscription open(
            Audience audience, Optional<String> cursor, Outlet outlet, ScheduledExecutorService thread) {
        enter(audience);
        Loop loop = loops.computeIfAbsent(thread, one -> new Loop(one, tickMillis()));
        Subscription subscription = new Subscription(audience, cursor, outlet, loop, this);
        loop.execute(subscription::begin);
        // Only now can others end it: what they ask for comes after its beginning.
        open.add(subscription);
        if (stopping) {
            subscription.end(Ending.SHUTDOWN);
        }
        return subscription;
    }

    private void enter(Audience audience) {
        Admission.Answer answer = stopping ? Admission.Answer.FULL : admission.enter(audience);
        switch (answer) {
            case ADMITTED -> {}
            case CALLER_HAS_ENOUGH ->
                throw new ProblemException(
                        ProblemKind.TOO_MANY_SUBSCRIPTIONS, "Close some of the streams you have open, then try again.");
            case FULL -> throw new ProblemException(ProblemKind.TOO_MANY_STREAMS, "Try again in a moment.");
        }
    }

    private long tickMillis() {
        return Math.clamp(settings.heartbeat().toMillis() / 4, 10, TICK_MILLIS);
    }

    void ended(Subscription subscription, Ending ending) {
        open.remove(subscription);
        detach(subscription);
        admission.leave(subscription.audience());
        counts.ended(ending);
    }

    void detach(Subscription subscription) {
        index.remove(subscription);
    }

    /** Begins at a cursor or, without a usable one, with everything open; no change is missed from then on. */
    CompletableFuture<StreamStart> attach(Subscription subscription, Optional<Cursor> cursor, boolean unknown) {
        boolean old = cursor.isPresent() && cursor.get().issuedAtMillis() < wallMillis() - cursorLifeMillis;
        Optional<Cursor> usable = cursor.filter(any -> !old);
        Optional<String> reset = old
                ? Optional.of(StreamStart.EXPIRED)
                : Optional.of(StreamStart.UNKNOWN).filter(any -> unknown);
        return switch (subscription.audience().people()) {
            case People.Listed listed -> CompletableFuture.completedFuture(begin(subscription, usable, reset));
            case People.Everybody all ->
                CompletableFuture.supplyAsync(() -> begin(subscription, usable, reset), longReads);
        };
    }

    private StreamStart begin(Subscription subscription, Optional<Cursor> cursor, Optional<String> reset) {
        index.remove(subscription);
        return beginning.of(subscription, cursor, reset);
    }

    private void changed(StoredNudge nudge) {
        Optional<Watch> named = index.of(nudge.recipient());
        if (named.isEmpty() && index.everybody().isEmpty()) {
            return;
        }
        Change change = new Change(nudge, false, rejudging.toldUntilMillis());
        boolean shown = judgement.shows(nudge);
        if (named.isPresent()) {
            changed(named.get(), change, shown);
        }
        if (!index.everybody().isEmpty()) {
            changed(index.everybody(), change, shown);
        }
    }

    private static void changed(Watch watch, Change change, boolean shown) {
        watch.shows(change.nudge(), shown);
        watch.tell(change);
    }

    /** Made at the start, so that an unusable key or setting is found then and not at the first stream. */
    void start(@Observes StartupEvent event) {
        LOG.debug("Streams can be opened");
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        endAll();
    }

    void stop(@Observes ShutdownEvent event) {
        endAll();
        rejudging.close();
        longReads.shutdownNow();
    }

    private void endAll() {
        stopping = true;
        List.copyOf(open).forEach(subscription -> subscription.end(Ending.SHUTDOWN));
    }

    boolean isReady() {
        if (!ready) {
            ready = views.stream().allMatch(view -> view.progress().isCaughtUp());
        }
        return ready;
    }

    /** Whether the cursor has seen what this instance has not read yet. */
    boolean isAhead(Cursor cursor) {
        long[] next = nudges.progress().next();
        return cursor.partitionCount() == next.length
                && cursor.history() == TopicName.of(nudges.progress().history())
                && cursor.isAheadOf(next);
    }

    void counted(String event) {
        counts.told(event);
    }

    Teller teller() {
        return teller;
    }

    ToldLately lately() {
        return lately;
    }

    CursorSeal seal() {
        return seal;
    }

    long cursorLifeMillis() {
        return cursorLifeMillis;
    }

    /** The settings. */
    public DeliverySettings settings() {
        return settings;
    }

    long wallMillis() {
        return wall.millis();
    }
}
