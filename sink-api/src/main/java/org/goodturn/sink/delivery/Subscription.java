package org.goodturn.sink.delivery;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goodturn.sink.views.StoredNudge;

/**
 * One subscriber, whatever the transport: everything from its start, then every change. All its state belongs to its
 * event loop; only {@link #changed}, {@link #room} and {@link #end} may come from elsewhere. Changes wait in a bounded
 * queue: when it is full the subscription ends, and the client resumes by its cursor.
 */
public final class Subscription {

    private static final int BEATS_MISSED_AT_MOST = 4;
    private static final int TOLD_IN_ONE_TURN = 128;

    private final Audience audience;
    private final Outlet outlet;
    private final Loop loop;
    private final Subscriptions shared;
    private final LiveQueue live;
    private final AtomicBoolean due = new AtomicBoolean();

    private Loop.Look look;
    private Optional<String> sent;
    private boolean starting;
    private long waitingSinceNanos;
    private Place place;
    private List<StoredNudge> backlog = List.of();
    private int toldOfBacklog;
    private boolean backlogDone;
    private String reset;
    private boolean warningDue;
    private boolean warned;
    private long lastMarkMillis;
    private long nextBeatNanos;
    private int beatsMissed;
    private boolean over;

    Subscription(Audience audience, Optional<String> cursor, Outlet outlet, Loop loop, Subscriptions shared) {
        this.audience = audience;
        this.sent = cursor;
        this.outlet = outlet;
        this.loop = loop;
        this.shared = shared;
        this.live = new LiveQueue(shared.settings().queueCapacity());
    }

    Audience audience() {
        return audience;
    }

    LiveQueue live() {
        return live;
    }

    /** On the loop: begins as soon as the service has read everything. */
    void begin() {
        look = loop.add(this);
        waitingSinceNanos = System.nanoTime();
        nextBeatNanos = waitingSinceNanos + shared.settings().heartbeat().toNanos();
        start();
    }

    /** There is room again, or the client has acknowledged something; may be called from any thread. */
    public void room() {
        due();
    }

    /** Ends it; may be called from any thread, and more than once. */
    public void end(Ending ending) {
        loop.execute(() -> endNow(ending));
    }

    /** Whether the text is a cursor that was given to this subscriber. */
    public boolean knows(String cursor) {
        return shared.seal().open(cursor, audience.name()).isPresent();
    }

    /** A change; called by a thread that reads. */
    void changed(Change change) {
        switch (live.offer(change)) {
            case TAKEN -> due();
            case MISSED -> {}
            case FULL -> end(Ending.OVERFLOW);
        }
    }

    private void due() {
        if (due.compareAndSet(false, true)) {
            loop.due(this);
        }
    }

    private void endNow(Ending ending) {
        if (over) {
            return;
        }
        over = true;
        loop.remove(look);
        shared.ended(this, ending);
        live.begin();
        backlog = List.of();
        outlet.end(ending);
    }

    /** Goes on from the start. A cursor that is ahead of what was read here, from another instance, is waited for. */
    private void start() {
        if (over || starting || place != null || !shared.isReady()) {
            return;
        }
        Optional<Cursor> cursor = sent.flatMap(text -> shared.seal().open(text, audience.name()));
        if (cursor.isPresent() && shared.isAhead(cursor.get())) {
            if (System.nanoTime() - waitingSinceNanos
                    < shared.settings().catchUp().toNanos()) {
                return;
            }
            cursor = Optional.empty();
        }
        attach(cursor, sent.isPresent() && cursor.isEmpty());
    }

    private void attach(Optional<Cursor> cursor, boolean unknown) {
        starting = true;
        shared.attach(this, cursor, unknown)
                .whenComplete((start, failure) -> loop.execute(() -> {
                    if (failure == null) {
                        began(start);
                    } else {
                        endNow(Ending.STALLED);
                    }
                }));
    }

    private void began(StreamStart start) {
        starting = false;
        if (over) {
            shared.detach(this);
            return;
        }
        boolean first = place == null;
        place = start.place();
        reset = start.reset().orElse(reset);
        backlog = start.backlog();
        toldOfBacklog = 0;
        backlogDone = false;
        if (first) {
            sent = Optional.empty();
            outlet.began(here());
            lastMarkMillis = start.cursorMillis();
        }
        drain();
    }

    /** On the loop, now and then: heartbeats and endings. Tells for how many nanoseconds there is nothing of that to do. */
    long tick() {
        start();
        long leftMillis = audience.until().toEpochMilli() - shared.wallMillis();
        if (leftMillis <= 0) {
            endNow(Ending.TOKEN_EXPIRED);
            return 0;
        }
        long warnMillis = leftMillis - shared.settings().authExpiringBefore().toMillis();
        if (!warned && warnMillis <= 0) {
            warned = true;
            warningDue = true;
            due();
        }
        long now = System.nanoTime();
        if (now - nextBeatNanos >= 0) {
            nextBeatNanos = now + shared.settings().heartbeat().toNanos();
            beat();
        }
        long untilMillis = warned ? leftMillis : warnMillis;
        return place == null ? 0 : Math.min(nextBeatNanos - now, TimeUnit.MILLISECONDS.toNanos(untilMillis));
    }

    private void beat() {
        if (outlet.stuck()) {
            if (++beatsMissed >= BEATS_MISSED_AT_MOST) {
                endNow(Ending.STALLED);
            }
            return;
        }
        beatsMissed = 0;
        if (place != null && backlogDone && live.isEmpty()) {
            keepYoung();
        }
        outlet.beat();
        shared.counted("heartbeat");
    }

    /** A cursor that nothing has renewed for long is renewed, so that quiet subscribers do not lose their place. */
    private void keepYoung() {
        long age = shared.wallMillis() - lastMarkMillis;
        if (lastMarkMillis > 0 && age > shared.cursorLifeMillis() / 8) {
            outlet.mark(here());
        }
    }

    /** On the loop: tells what waits, as far as there is room. */
    void drain() {
        due.set(false);
        if (over) {
            return;
        }
        if (shared.wallMillis() >= audience.until().toEpochMilli()) {
            endNow(Ending.TOKEN_EXPIRED);
            return;
        }
        if (warningDue) {
            // Whether there is room or not: it is small, and late it is of no use.
            warningDue = false;
            tell(shared.teller().authExpiring(audience.until()), null);
        }
        int left = TOLD_IN_ONE_TURN;
        boolean more = true;
        while (more && !over && !outlet.full()) {
            if (left-- == 0) {
                due();
                break;
            }
            more = next();
        }
        if (!over) {
            outlet.flush();
        }
    }

    /** Tells or passes over one thing; false if there is nothing. */
    private boolean next() {
        if (place == null || starting) {
            return false;
        }
        if (reset != null) {
            tell(shared.teller().reset(reset), here());
            reset = null;
            return true;
        }
        return toldOfBacklog < backlog.size() ? nextOfBacklog() : backlogDone ? nextChange() : finishBacklog();
    }

    private boolean nextOfBacklog() {
        StoredNudge nudge = backlog.get(toldOfBacklog++);
        boolean again = !place.misses(nudge);
        place.passed(nudge);
        Optional<Encoded> told = shared.lately().told(nudge, again, shared.teller());
        told.ifPresent(encoded -> tell(encoded, here()));
        return true;
    }

    private boolean finishBacklog() {
        backlog = List.of();
        toldOfBacklog = 0;
        if (!live.caughtUp()) {
            attach(Optional.of(cursor()), false);
            return false;
        }
        place.backlogDone();
        backlogDone = true;
        return true;
    }

    private boolean nextChange() {
        Change change = live.poll();
        if (change == null) {
            return false;
        }
        place.passed(change.nudge());
        place.judgedUntil(change.judgedUntilMillis());
        change.told(shared.teller()).ifPresent(encoded -> tell(encoded, here()));
        return true;
    }

    private void tell(Encoded encoded, String cursor) {
        shared.counted(encoded.name());
        outlet.tell(encoded.name(), encoded.json(), cursor);
    }

    private Cursor cursor() {
        return place.cursor(shared.wallMillis());
    }

    private String here() {
        Cursor cursor = cursor();
        lastMarkMillis = cursor.issuedAtMillis();
        return shared.seal().seal(cursor, audience.name());
    }
}
