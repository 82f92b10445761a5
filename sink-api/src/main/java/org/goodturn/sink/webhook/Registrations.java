package org.goodturn.sink.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.goodturn.events.SealedSecret;
import org.goodturn.events.Webhook;
import org.goodturn.events.WebhookRegistration;
import org.goodturn.events.WebhookSignature;
import org.goodturn.sink.problem.FieldError;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.NudgesView;

/** Creates, changes and removes webhooks. Each decision is made on everything that was registered before it, by whichever instance. */
@Singleton
class Registrations {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HooksView hooks;
    private final NudgesView nudges;
    private final WebhookTopics topics;
    private final Secrets secrets;
    private final Sender sender;
    private final WhatIsRead read;
    private final int perCaller;
    private final InstantSource wall = InstantSource.system();

    @Inject
    Registrations(
            HooksView hooks,
            NudgesView nudges,
            WebhookTopics topics,
            Secrets secrets,
            Sender sender,
            WhatIsRead read,
            WebhookSettings settings) {
        this.hooks = hooks;
        this.nudges = nudges;
        this.topics = topics;
        this.secrets = secrets;
        this.sender = sender;
        this.read = read;
        this.perCaller = settings.perCaller();
    }

    /**
     * What a change made.
     *
     * @param hook the webhook as it stands now
     * @param secret what the receiver verifies with, where it is new
     * @param notice what its owner should know though it was taken
     */
    record Made(Hook hook, Optional<String> secret, Optional<String> notice) {}

    /** Creates a webhook, or replaces what was asked for before; a new generation, which is on unless it says not. */
    Made put(Caller caller, String id, WebhookBody body) {
        HookRef ref = HookRef.of(caller.name(), id);
        People people = caller.people(body.people());
        Sender.Looked looked = look(body.target());
        return made(ref, looked.notice(), topics.alone(caller.name(), out -> {
            catchUp();
            Optional<Hook> before = hooks.find(ref);
            Draft draft = before.isPresent()
                    ? new Draft(changed(before.get(), body, people), Optional.empty())
                    : created(ref, caller, id, body, people);
            write(out, ref, draft.registration());
            return draft.secret();
        }));
    }

    /** What is to be written. */
    private record Draft(WebhookRegistration registration, Optional<String> secret) {}

    private Draft created(HookRef ref, Caller caller, String id, WebhookBody body, People people) {
        if (hooks.of(caller.name()).size() >= perCaller) {
            throw new ProblemException(
                    ProblemKind.TOO_MANY_WEBHOOKS, "One caller has at most " + perCaller + "; remove one first.");
        }
        String incarnation = UUID.randomUUID().toString();
        WebhookSignature signature = body.signature().orElse(WebhookSignature.HMAC);
        Secret secret = secrets.fresh(signature);
        // Asked before it is written: whatever is committed after this came after the creation.
        List<Long> from = Arrays.stream(topics.endOfNudges()).boxed().toList();
        Instant now = now();
        WebhookRegistration.Builder registration = WebhookRegistration.newBuilder()
                .setOwner(caller.name())
                .setId(id)
                .setIncarnation(incarnation)
                .setGeneration(1)
                .setSignature(signature)
                .setSecrets(List.of(secrets.seal(secret, ref, incarnation)))
                .setPublicKey(publicKey(secret))
                .setCreatedAt(now)
                .setHistory(nudges.progress().history())
                .setFrom(from);
        return new Draft(described(registration, body, people, now), Optional.of(secret.forReceiver()));
    }

    private WebhookRegistration changed(Hook before, WebhookBody body, People people) {
        WebhookRegistration registration = before.registration();
        if (body.signature().isPresent() && body.signature().get() != registration.getSignature()) {
            throw new ProblemException(
                    ProblemKind.INVALID_BODY,
                    "The signature of a webhook stays what it is; create another webhook.",
                    List.of(new FieldError("/signature", "is not the one that it was created with")));
        }
        WebhookRegistration.Builder next =
                WebhookRegistration.newBuilder(registration).setGeneration(registration.getGeneration() + 1);
        return described(next, body, people, now());
    }

    private static WebhookRegistration described(
            WebhookRegistration.Builder registration, WebhookBody body, People people, Instant now) {
        List<String> listed =
                switch (people) {
                    case People.Everybody all -> List.of();
                    case People.Listed some -> new ArrayList<>(new TreeSet<>(some.ids()));
                };
        return registration
                .setUrl(body.url())
                .setEverybody(people instanceof People.Everybody)
                .setPeople(listed)
                .setDisabled(body.disabled())
                .setChangedAt(now)
                .build();
    }

    /** Gives it a new secret; the one before signs, too, for {@link Secrets#OVERLAP}. */
    Made rotate(Caller caller, String id) {
        HookRef ref = HookRef.of(caller.name(), id);
        return made(ref, Optional.empty(), topics.alone(caller.name(), out -> {
            catchUp();
            Hook before = find(caller, id);
            WebhookRegistration registration = before.registration();
            Secret secret = secrets.fresh(registration.getSignature());
            SealedSecret fresh = secrets.seal(secret, ref, before.incarnation());
            Instant now = now();
            write(
                    out,
                    ref,
                    WebhookRegistration.newBuilder(registration)
                            .setSecrets(Secrets.rotated(fresh, registration.getSecrets(), now))
                            .setPublicKey(publicKey(secret))
                            .setChangedAt(now)
                            .build());
            return Optional.of(secret.forReceiver());
        }));
    }

    /** Removes it: nothing is sent any more, and what waits is forgotten. */
    void remove(Caller caller, String id) {
        HookRef ref = HookRef.of(caller.name(), id);
        topics.alone(caller.name(), out -> {
            catchUp();
            remove(out, find(caller, id));
            return ref;
        });
        awaitRead();
    }

    /** Removes some of an owner's, chosen when nobody else can change them. */
    void removeOf(String owner, Supplier<List<Hook>> some) {
        topics.alone(owner, out -> {
            catchUp();
            some.get().forEach(hook -> remove(out, hook));
            return owner;
        });
        awaitRead();
    }

    private static void remove(BiConsumer<String, Webhook> out, Hook hook) {
        out.accept(hook.ref().offKey(), null);
        out.accept(hook.ref().registrationKey(), null);
    }

    /** The caller's webhook with this name. */
    Hook find(Caller caller, String id) {
        return hooks.find(HookRef.of(caller.name(), id))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "You have no webhook of this name."));
    }

    /** Waits until everything is read that was registered before now, by whichever instance. */
    void catchUp() {
        if (!read.everythingIsRead() || !topics.readRegistrations(PATIENCE)) {
            throw new ProblemException(ProblemKind.STARTING, "Try again in a moment.");
        }
    }

    /** Refuses a target that may not be called. */
    private Sender.Looked look(Target target) {
        Sender.Looked looked = sender.look(target);
        looked.refusal().ifPresent(why -> {
            throw new ProblemException(
                    ProblemKind.TARGET_REFUSED,
                    why + " Give a public address with https.",
                    List.of(new FieldError("/url", "must lead to a public address over https")));
        });
        return looked;
    }

    private static void write(BiConsumer<String, Webhook> out, HookRef ref, WebhookRegistration registration) {
        out.accept(
                ref.registrationKey(),
                Webhook.newBuilder().setRegistration(registration).build());
    }

    private Made made(HookRef ref, Optional<String> notice, Optional<String> secret) {
        awaitRead();
        return hooks.find(ref)
                .map(hook -> new Made(hook, secret, notice))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "It was removed meanwhile."));
    }

    private void awaitRead() {
        if (!topics.readRegistrations(PATIENCE)) {
            throw new ProblemException(
                    ProblemKind.POSITION_NOT_REACHED, "It is written, but not visible yet; read it in a moment.");
        }
    }

    private static String publicKey(Secret secret) {
        return secret instanceof Secret.Ed25519 key ? key.forReceiver() : null;
    }

    private Instant now() {
        return wall.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
