package org.goodturn.sink.delivery;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goodturn.sink.views.StoredNudge;

/**
 * One subscriber's stream: everything from its start, then every change, one event for each that the connection asks
 * for. All its state belongs to the connection's event loop; only {@link #changed} and {@link #end} come from elsewhere.
 * Changes wait in a bounded queue: when it is full the connection is cut, and the client resumes by its cursor.
 */
final class NudgeStream implements Flow.Publisher<OutboundSseEvent>, Flow.Subscription {

    private static final int BEATS_MISSED_AT_MOST = 4;
    private static final int LOOKS_AHEAD_AT_MOST = 100;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Audience audience;
    private final Optional<String> cursor;
    private final Streams streams;
    private final Runnable cut;
    private final Queue<StoredNudge> live;
    private final AtomicBoolean drainDue = new AtomicBoolean();

    private final Queue<Notice> notices = new ArrayDeque<>();
    private final Queue<StoredNudge> backlog = new ArrayDeque<>();
    private final List<Long> timers = new ArrayList<>();
    private Flow.Subscriber<? super OutboundSseEvent> downstream;
    private Context loop;
    private Place place;
    private long demand;
    private int beatsMissed;
    private boolean over;

    /**
     * A stream that has not begun.
     *
     * @param audience who listens
     * @param cursor where to go on, as the client sent it
     * @param streams what all streams share
     * @param cut cuts the connection
     */
    NudgeStream(Audience audience, Optional<String> cursor, Streams streams, Runnable cut) {
        this.audience = audience;
        this.cursor = cursor;
        this.streams = streams;
        this.cut = cut;
        this.live = new ArrayBlockingQueue<>(streams.settings().queueCapacity());
    }

    Audience audience() {
        return audience;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super OutboundSseEvent> subscriber) {
        downstream = subscriber;
        loop = streams.vertx().getOrCreateContext();
        streams.opened(this);
        subscriber.onSubscribe(this);
        loop.runOnContext(nothing -> begin());
    }

    @Override
    public void request(long events) {
        loop.runOnContext(nothing -> {
            demand += events;
            beatsMissed = 0;
            drain();
        });
    }

    @Override
    public void cancel() {
        end(Ending.DISCONNECTED);
    }

    /** A nudge has changed; called by the thread that reads. */
    void changed(StoredNudge nudge) {
        if (!live.offer(nudge)) {
            end(Ending.OVERFLOW);
        } else if (drainDue.compareAndSet(false, true)) {
            loop.runOnContext(nothing -> drain());
        }
    }

    /** Ends the stream; may be called from any thread. */
    void end(Ending ending) {
        loop.runOnContext(nothing -> {
            if (over) {
                return;
            }
            over = true;
            timers.forEach(streams.vertx()::cancelTimer);
            streams.ended(this, ending);
            backlog.clear();
            live.clear();
            if (ending.cut()) {
                cut.run();
            } else if (ending != Ending.DISCONNECTED) {
                downstream.onComplete();
            }
        });
    }

    private void begin() {
        if (over) {
            return;
        }
        notices.add(new Notice.Opened(streams.settings().retry()));
        drain();
        Vertx vertx = streams.vertx();
        timers.add(vertx.setPeriodic(streams.settings().heartbeat().toMillis(), timer -> beat()));
        Duration left = Duration.between(streams.wallNow(), audience.until());
        after(left.minus(streams.settings().authExpiringBefore()), () -> {
            notices.add(new Notice.AuthExpiring(audience.until()));
            drain();
        });
        after(left, () -> end(Ending.TOKEN_EXPIRED));
        streams.ready().thenRun(() -> loop.runOnContext(nothing -> attach(0)));
    }

    private void after(Duration time, Runnable act) {
        timers.add(streams.vertx().setTimer(Math.max(1, time.toMillis()), timer -> act.run()));
    }

    /** Goes on from the start. A cursor that is ahead of what was read here, from another instance, is waited for. */
    private void attach(int looks) {
        if (over) {
            return;
        }
        Optional<Cursor> place = cursor.flatMap(text -> streams.read(text, audience));
        if (place.isPresent() && streams.isAhead(place.get())) {
            if (looks < LOOKS_AHEAD_AT_MOST) {
                after(LOOK_AGAIN, () -> attach(looks + 1));
                return;
            }
            place = Optional.empty();
        }
        begin(streams.attach(this, cursor, place));
    }

    private void begin(StreamStart start) {
        place = start.place();
        start.reset().ifPresent(reason -> notices.add(new Notice.Reset(reason)));
        backlog.addAll(start.backlog());
        if (backlog.isEmpty() && start.reset().isEmpty()) {
            place.backlogDone();
        }
        drain();
    }

    private void beat() {
        if (demand > 0 && notices.isEmpty()) {
            notices.add(new Notice.Heartbeat());
            drain();
        } else if (++beatsMissed >= BEATS_MISSED_AT_MOST) {
            end(Ending.STALLED);
        }
    }

    private void drain() {
        drainDue.set(false);
        while (!over && demand > 0) {
            Optional<OutboundSseEvent> event = notices.isEmpty() ? nextNudge() : Optional.of(notice(notices.poll()));
            if (event.isEmpty()) {
                return;
            }
            demand--;
            downstream.onNext(event.get());
        }
    }

    private OutboundSseEvent notice(Notice notice) {
        streams.counted(notice);
        return streams.text(notice, notice instanceof Notice.Reset ? here() : null);
    }

    private Optional<OutboundSseEvent> nextNudge() {
        while (place != null) {
            StoredNudge nudge = backlog.poll();
            if (nudge == null) {
                place.backlogDone();
                nudge = live.poll();
            }
            if (nudge == null) {
                return Optional.empty();
            }
            place.passed(nudge);
            Optional<StreamEvent> event = streams.judged(nudge);
            if (event.isPresent()) {
                streams.counted(event.get());
                return Optional.of(streams.text(event.get(), here()));
            }
        }
        return Optional.empty();
    }

    private String here() {
        Instant now = streams.wallNow();
        return streams.seal(place.cursor(now), audience);
    }
}
