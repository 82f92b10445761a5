package org.goodturn.sink.delivery;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.goodturn.clock.StackClock;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Nudge;
import org.goodturn.sink.inbox.VisibilityFixture;
import org.goodturn.sink.security.People;
import org.goodturn.sink.testing.KeyFile;
import org.goodturn.sink.testing.Settings;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.views.TiesView;
import org.goodturn.sink.views.View;

/** Subscriptions without Kafka and without HTTP. Topics have one partition. */
final class Engine implements AutoCloseable {

    final NudgesView nudges;
    final ConsentsView consents;
    final MeterRegistry meters = new SimpleMeterRegistry();
    private final ProfilesView profiles = new ProfilesView();
    private final TiesView ties = new TiesView();
    private final Subscriptions subscriptions;
    private final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
    private final Path keyFile;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private long nudgeOffset;
    private long consentOffset;

    /** What one subscriber was told; takes as much as it has room for. */
    static final class Client implements Outlet {
        final List<String> told = new CopyOnWriteArrayList<>();
        final List<byte[]> data = new CopyOnWriteArrayList<>();
        final List<String> cursors = new CopyOnWriteArrayList<>();
        final List<String> marks = new CopyOnWriteArrayList<>();
        volatile int room = Integer.MAX_VALUE;
        volatile String began;
        volatile Ending ending;
        volatile int beats;
        volatile Subscription subscription;

        @Override
        public void began(String cursor) {
            began = cursor;
        }

        @Override
        public void tell(String name, byte[] json, String cursor) {
            room--;
            told.add(name);
            data.add(json);
            if (cursor != null) {
                cursors.add(cursor);
            }
        }

        @Override
        public void mark(String cursor) {
            marks.add(cursor);
        }

        @Override
        public void beat() {
            beats = beats + 1;
        }

        @Override
        public boolean full() {
            return room <= 0;
        }

        @Override
        public boolean stuck() {
            return full();
        }

        @Override
        public void flush() {}

        @Override
        public void end(Ending why) {
            ending = why;
        }

        String text(int which) {
            return new String(data.get(which), StandardCharsets.UTF_8);
        }

        void takes(int more) {
            room = more;
            subscription.room();
        }
    }

    Engine(Map<String, String> settings) {
        this(settings, KeyFile.of("0123456789abcdef".repeat(4)), new ConsentsView());
    }

    /** Another instance of the same service. */
    Engine(Map<String, String> settings, Engine other) {
        this(settings, other.keyFile, new ConsentsView());
    }

    /** The same service after a restart, whose consents were read before anything else was there. */
    Engine(Map<String, String> settings, Engine before, ConsentsView read) {
        this(settings, before.keyFile, read);
    }

    private Engine(Map<String, String> settings, Path keyFile, ConsentsView consents) {
        this.keyFile = keyFile;
        this.consents = consents;
        nudges = new NudgesView(Settings.with(Map.of()));
        Teller teller = new Teller(
                judgement(),
                JsonMapper.builder().addModule(new JavaTimeModule()).build(),
                consents,
                profiles);
        Map<String, String> all = new HashMap<>(Map.of("goodturn.delivery.heartbeat", "50ms"));
        all.putAll(settings);
        subscriptions = new Subscriptions(
                Settings.with(Map.of("goodturn.cursor.key-file", keyFile.toString())),
                Settings.with(DeliverySettings.class, all),
                nudges,
                consents,
                profiles,
                ties,
                judgement(),
                teller,
                meters);
    }

    private Judgement judgement() {
        StackClock clock = StackClock.system().over(() -> Instant.now().plus(ahead.get()));
        return new Judgement(VisibilityFixture.of(consents, clock), profiles);
    }

    /** Everything that stood on the topics is read. */
    Engine read() {
        for (View<?> view : List.<View<?>>of(nudges, consents, profiles, ties)) {
            view.progress().begin("history", new long[] {0}, new long[] {0});
        }
        return this;
    }

    Client open(People people, String cursor, Duration tokenLife) {
        String name = people.fingerprint();
        Audience audience = new Audience(
                "caller " + name, false, name, people, Instant.now().plus(tokenLife));
        Client client = new Client();
        client.subscription = subscriptions.open(audience, Optional.ofNullable(cursor), client, loop);
        return client;
    }

    Client open(String person, String cursor) {
        return open(new People.Listed(Set.of(person)), cursor, Duration.ofHours(1));
    }

    void happens(Nudge nudge) {
        nudges.apply(new Seen<>(nudge.getRecipient() + "|" + nudge.getId(), nudge, 0, nudgeOffset++, Instant.now()));
    }

    void says(ConsentRecord consent) {
        says(consent, Instant.now());
    }

    void says(ConsentRecord consent, Instant at) {
        consents.apply(new Seen<>(consent.getPerson(), consent, 0, consentOffset++, at));
    }

    /** So much time goes by on the stack's clock. */
    void passes(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    void stop() {
        subscriptions.stop(new ShutdownEvent());
    }

    @Override
    public void close() {
        stop();
        loop.shutdownNow();
    }
}
