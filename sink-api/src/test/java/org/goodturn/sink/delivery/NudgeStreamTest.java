package org.goodturn.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodturn.clock.StackClock;
import org.goodturn.events.Nudge;
import org.goodturn.events.Purpose;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.inbox.VisibilityFixture;
import org.goodturn.sink.security.People;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.Settings;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.views.TiesView;
import org.goodturn.sink.views.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NudgeStreamTest {

    private static final int CAPACITY = 5;

    private final SinkSettings settings = Settings.with(Map.of(
            "goodturn.delivery.queue-capacity", Integer.toString(CAPACITY), "goodturn.delivery.heartbeat", "50ms"));
    private final NudgesView nudges = new NudgesView(settings);
    private final ConsentsView consents = new ConsentsView();
    private final ProfilesView profiles = new ProfilesView();
    private final TiesView ties = new TiesView();
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger cuts = new AtomicInteger();
    private final Client client = new Client();
    private long offset;
    private Streams streams;

    /** Takes what it is given and asks for more only when told to. */
    private static final class Client implements Flow.Subscriber<OutboundSseEvent> {
        private final List<OutboundSseEvent> events = new CopyOnWriteArrayList<>();
        private volatile Flow.Subscription subscription;
        private volatile boolean complete;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        public void onNext(OutboundSseEvent event) {
            events.add(event);
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            complete = true;
        }

        List<String> names() {
            return events.stream()
                    .map(event -> event.getName() == null ? "" : event.getName().strip())
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    @BeforeEach
    void everythingIsRead() {
        for (View<?> view : List.<View<?>>of(nudges, consents, profiles, ties)) {
            view.progress().begin("history", new long[] {0}, new long[] {0});
        }
        long at = 0;
        for (String person : List.of("anna", "bert")) {
            consents.apply(new Seen<>(
                    person,
                    Samples.consent(person, Purpose.RECEIVE_NUDGES, Purpose.BE_INTRODUCED),
                    0,
                    at++,
                    Instant.now()));
        }
        streams = new Streams(
                settings,
                nudges,
                consents,
                profiles,
                ties,
                new Judgement(VisibilityFixture.of(consents, StackClock.system()), profiles),
                JsonMapper.builder().addModule(new JavaTimeModule()).build(),
                new SimpleMeterRegistry(),
                vertx);
    }

    @AfterEach
    void stop() {
        vertx.close();
    }

    private void open(Duration tokenLife) {
        Audience audience = new Audience(
                "anna", new People.Listed(Set.of("anna")), Instant.now().plus(tokenLife));
        streams.stream(audience, Optional.empty(), cuts::incrementAndGet).subscribe(client);
    }

    private void happens(int count) {
        for (int i = 0; i < count; i++) {
            Nudge nudge = Samples.nudge("n" + offset, "anna", "bert");
            nudges.apply(new Seen<>("anna|" + nudge.getId(), nudge, 0, offset++, Instant.now()));
        }
    }

    private void isAttached() {
        // The opening comment is the first event; whoever asked for two and got a heartbeat is attached.
        client.subscription.request(2);
        await().until(() -> client.events.size() >= 2);
    }

    @Test
    void takesAsManyChangesAsTheQueueHoldsFromAClientThatDoesNotRead() {
        open(Duration.ofHours(1));
        isAttached();
        happens(CAPACITY);
        client.subscription.request(100);
        await().until(() -> client.names().size() == CAPACITY);
        assertThat(cuts).hasValue(0);
    }

    @Test
    void cutsTheConnectionAtOneChangeMore() {
        open(Duration.ofHours(1));
        isAttached();
        happens(CAPACITY + 1);
        await().untilAtomic(cuts, org.hamcrest.Matchers.equalTo(1));
        assertThat(client.names()).isEmpty();
    }

    @Test
    void cutsTheConnectionOfAClientThatTakesNothingForSeveralHeartbeats() {
        open(Duration.ofHours(1));
        await().untilAtomic(cuts, org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void endsWithTheToken() {
        open(Duration.ofSeconds(2));
        await().until(() -> client.subscription != null);
        client.subscription.request(1000);
        await().until(() -> client.complete);
        assertThat(client.names()).containsExactly("auth-expiring");
    }

    @Test
    void endsWhenTheServiceStops() {
        open(Duration.ofHours(1));
        isAttached();
        streams.stop(new io.quarkus.runtime.ShutdownEvent());
        await().until(() -> client.complete);
        assertThat(cuts).hasValue(0);
    }
}
