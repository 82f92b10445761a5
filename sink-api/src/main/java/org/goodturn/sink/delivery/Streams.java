package org.goodturn.sink.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.Progress;
import org.goodturn.sink.views.StoredNudge;
import org.goodturn.sink.views.TiesView;
import org.goodturn.sink.views.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All open streams, and what they share. */
@Singleton
class Streams {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final SinkSettings settings;
    private final NudgesView nudges;
    private final Judgement judgement;
    private final EventText text;
    private final MeterRegistry meters;
    private final Vertx vertx;
    private final CursorSeal seal;
    private final CompletableFuture<Void> ready;
    private final InstantSource wall = InstantSource.system();
    private final Set<NudgeStream> open = ConcurrentHashMap.newKeySet();
    private final Set<NudgeStream> attached = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    @Inject
    Streams(
            SinkSettings settings,
            NudgesView nudges,
            ConsentsView consents,
            ProfilesView profiles,
            TiesView ties,
            Judgement judgement,
            ObjectMapper json,
            MeterRegistry meters,
            Vertx vertx) {
        this.settings = settings;
        this.nudges = nudges;
        this.judgement = judgement;
        this.text = new EventText(json);
        this.meters = meters;
        this.vertx = vertx;
        this.seal = new CursorSeal(CursorKey.from(settings.cursor().keyFile()));
        this.ready = CompletableFuture.allOf(Stream.<View<?>>of(nudges, consents, profiles, ties)
                .map(View::progress)
                .map(Progress::caughtUp)
                .toArray(CompletableFuture<?>[]::new));
        nudges.listen(this::changed);
        meters.gauge("goodturn.delivery.subscribers", open, Set::size);
    }

    /** A stream for somebody, unless as many are open as may be. */
    NudgeStream stream(Audience audience, Optional<String> cursor, Runnable cut) {
        if (stopping || open.size() >= settings.delivery().maxSubscribers()) {
            throw new ProblemException(ProblemKind.TOO_MANY_STREAMS, "Try again in a moment.");
        }
        return new NudgeStream(audience, cursor, this, cut);
    }

    void opened(NudgeStream stream) {
        open.add(stream);
    }

    void ended(NudgeStream stream, Ending ending) {
        open.remove(stream);
        attached.remove(stream);
        meters.counter("goodturn.delivery.ended", "reason", word(ending.name())).increment();
    }

    /** Begins a stream at its cursor or, without a usable one, with everything open; no change is missed from now on. */
    StreamStart attach(NudgeStream stream, Optional<String> sent, Optional<Cursor> cursor) {
        return nudges.attach(stream.audience().people(), now -> {
            attached.add(stream);
            if (cursor.isEmpty()) {
                return StreamStart.open(now, sent.map(text -> StreamStart.UNKNOWN));
            }
            Instant oldest = wallNow().minus(settings.cursor().life());
            return cursor.get().issuedAt().isBefore(oldest)
                    ? StreamStart.open(now, Optional.of(StreamStart.EXPIRED))
                    : StreamStart.resume(now, cursor.get());
        });
    }

    private void changed(StoredNudge nudge) {
        for (NudgeStream stream : attached) {
            if (stream.audience().people().include(nudge.recipient())) {
                stream.changed(nudge);
            }
        }
    }

    /** Made at the start, so that an unusable key is found then and not at the first stream. */
    void start(@Observes StartupEvent event) {
        LOG.debug("Streams can be opened");
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        endAll();
    }

    void stop(@Observes ShutdownEvent event) {
        endAll();
    }

    private void endAll() {
        stopping = true;
        List.copyOf(open).forEach(stream -> stream.end(Ending.SHUTDOWN));
    }

    Optional<Cursor> read(String text, Audience audience) {
        return seal.open(text, audience.name());
    }

    String seal(Cursor cursor, Audience audience) {
        return seal.seal(cursor, audience.name());
    }

    /** Whether the cursor has seen what this instance has not read yet. */
    boolean isAhead(Cursor cursor) {
        long[] next = nudges.progress().next();
        if (!cursor.history().equals(nudges.progress().history()) || cursor.next().length != next.length) {
            return false;
        }
        for (int p = 0; p < next.length; p++) {
            if (cursor.next()[p] > next[p]) {
                return true;
            }
        }
        return false;
    }

    Optional<StreamEvent> judged(StoredNudge nudge) {
        return judgement.of(nudge);
    }

    OutboundSseEvent text(StreamEvent event, String cursor) {
        return text.of(event, cursor);
    }

    OutboundSseEvent text(Notice notice, String cursor) {
        return text.of(notice, cursor);
    }

    void counted(Object event) {
        meters.counter(
                        "goodturn.delivery.events",
                        "event",
                        word(event.getClass().getSimpleName()))
                .increment();
    }

    CompletableFuture<Void> ready() {
        return ready;
    }

    Vertx vertx() {
        return vertx;
    }

    SinkSettings.Delivery settings() {
        return settings.delivery();
    }

    Instant wallNow() {
        return wall.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
