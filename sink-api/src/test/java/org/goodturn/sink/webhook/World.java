package org.goodturn.sink.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.config.spi.Converter;
import org.goodturn.clock.StackClock;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Nudge;
import org.goodturn.events.Purpose;
import org.goodturn.events.SealedSecret;
import org.goodturn.events.Webhook;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.sink.delivery.JudgementFixture;
import org.goodturn.sink.inbox.VisibilityFixture;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.Settings;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.views.View;
import org.goodturn.sink.writing.Position;
import org.goodturn.topics.PersonKeys;

/**
 * Everything between a change and a receiver, without Kafka and without HTTP: topics are lists, a receiver is a
 * function, time is moved by hand, and nothing runs by itself.
 */
final class World implements WebhookTopics {

    static final int PARTITIONS = 4;

    final HooksView hooks = new HooksView();
    final NudgesView nudges = new NudgesView(Settings.with(Map.of()));
    final ConsentsView consents = new ConsentsView();
    final ProfilesView profiles = new ProfilesView();
    final DeliveriesView deliveries;
    final WebhookSettings settings;
    final Secrets secrets;
    final List<Sent> sent = new ArrayList<>();
    final List<WebhookDelivery> written = new ArrayList<>();
    final Deque<Runnable> tasks = new ArrayDeque<>();
    BiFunction<Hook, Message, Answer> receiver = (hook, message) -> Deliveries.answer(204);
    Instant now = Deliveries.NOW;
    Dispatcher dispatcher;
    private final long[] ends = new long[PARTITIONS];
    private final long[] deliveryEnds = new long[PARTITIONS];
    private final long[] hookEnds = new long[PARTITIONS];
    private long others;

    /** A message that reached the receiver. */
    record Sent(Instant at, Message message) {
        com.fasterxml.jackson.databind.JsonNode json() {
            try {
                return new ObjectMapper().readTree(message.body());
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    World() {
        this(Map.of());
    }

    World(Map<String, String> values) {
        settings = settings(values);
        secrets = new Secrets(settings);
        deliveries = new DeliveriesView(settings);
        for (View<?> view : List.of(hooks, nudges, consents, profiles, deliveries)) {
            view.progress().begin(Deliveries.HISTORY, new long[PARTITIONS], new long[PARTITIONS]);
        }
        start();
    }

    static WebhookSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(WebhookSettings.class)
                .withConverters(new Converter<?>[] {new io.quarkus.runtime.configuration.DurationConverter()})
                .withDefaultValues(values)
                .build()
                .getConfigMapping(WebhookSettings.class);
    }

    /** An instance that owns every partition. Called again: another one, after the first was killed. */
    void start() {
        tasks.clear();
        if (dispatcher != null) {
            dispatcher.lost(List.of(0, 1, 2, 3));
        }
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        Judging judging = new Judging(
                nudges,
                deliveries,
                JudgementFixture.of(VisibilityFixture.of(consents, StackClock.parse("system")), profiles),
                json);
        Sender sender = new Sender(new TargetPolicy(false), host -> List.of(), null, secrets, Duration.ofSeconds(1)) {
            @Override
            Answer send(Hook hook, Message message, int tried, Instant at) {
                sent.add(new Sent(at, message));
                return receiver.apply(hook, message);
            }
        };
        Attempts attempts = new Attempts(judging, sender, deliveries, this, new SimpleMeterRegistry());
        InstantSource wall = () -> now;
        dispatcher = new Dispatcher(
                hooks,
                deliveries,
                nudges,
                attempts,
                new WhatIsRead(hooks, deliveries, nudges, consents, profiles),
                settings,
                tasks::add,
                wall);
        dispatcher.gained(Map.of(0, deliveryEnds[0], 1, deliveryEnds[1], 2, deliveryEnds[2], 3, deliveryEnds[3]));
    }

    void allowAll(String... people) {
        for (String person : people) {
            allow(person, Purpose.BE_INTRODUCED, Purpose.BE_A_BRIDGE, Purpose.RECEIVE_NUDGES, Purpose.SHARE_INTENT);
        }
    }

    void allow(String person, Purpose... purposes) {
        ConsentRecord consent = Samples.consent(person, purposes);
        consents.apply(new Seen<>(person, consent, PersonKeys.partition(person, PARTITIONS), others++, now));
    }

    /** Registers Anna's webhook. */
    Hook register(Hook hook) {
        write(
                hook.ref().registrationKey(),
                Webhook.newBuilder().setRegistration(hook.registration()).build());
        return hooks.find(hook.ref()).orElseThrow();
    }

    SealedSecret sealed(Hook hook) {
        return secrets.seal(secrets.fresh(hook.registration().getSignature()), hook.ref(), hook.incarnation());
    }

    /** The topology writes a revision, and the owner of its partition reads it. */
    Change change(Nudge nudge) {
        Change change = append(nudge.getRecipient(), nudge.getId(), nudge);
        write(dispatcher.begin(List.of(change)));
        return change;
    }

    /** The topology writes a revision that the owner of the partition has not read. */
    Change append(String recipient, String id, Nudge nudge) {
        int partition = PersonKeys.partition(recipient, PARTITIONS);
        long offset = ends[partition]++;
        nudges.apply(new Seen<>(PersonKeys.composite(recipient, id), nudge, partition, offset, now));
        return new Change(recipient, id, partition, offset, now);
    }

    /** Lets everything happen that happens by itself at this moment. */
    void settle() {
        for (int round = 0; round < 8; round++) {
            dispatcher.tick();
            for (int task = tasks.size(); task > 0; task--) {
                tasks.poll().run();
            }
            write(dispatcher.outcomes());
        }
    }

    /** Lets time pass and happen what is due meanwhile. */
    void pass(Duration time) {
        Instant until = now.plus(time);
        settle();
        for (Optional<Instant> next = next(); next.isPresent() && !next.get().isAfter(until); next = next()) {
            now = next.get();
            settle();
        }
        now = until;
        settle();
    }

    private Optional<Instant> next() {
        return deliveries.incarnations().stream()
                .flatMap(hook -> deliveries.log(hook).stream())
                .map(WebhookDelivery::getNextTryAt)
                .filter(at -> at != null && at.isAfter(now))
                .min(Instant::compareTo);
    }

    @Override
    public void write(List<WebhookDelivery> records) {
        for (WebhookDelivery record : records) {
            written.add(record);
            int partition = PersonKeys.partition(record.getRecipient(), PARTITIONS);
            deliveries.apply(new Seen<>(
                    PersonKeys.composite(record.getRecipient(), record.getId()),
                    record,
                    partition,
                    deliveryEnds[partition]++,
                    now));
        }
    }

    @Override
    public Position.InLog write(String key, Webhook webhook) {
        int partition = PersonKeys.partition(key, PARTITIONS);
        long offset = hookEnds[partition]++;
        hooks.apply(new Seen<>(key, webhook, partition, offset, now));
        return new Position.InLog("webhooks.v1", partition, offset);
    }

    @Override
    public <R> R alone(String owner, Function<BiConsumer<String, Webhook>, R> decide) {
        return decide.apply(this::write);
    }

    @Override
    public long[] endOfNudges() {
        return ends.clone();
    }

    @Override
    public boolean readRegistrations(Duration atMost) {
        return true;
    }
}
