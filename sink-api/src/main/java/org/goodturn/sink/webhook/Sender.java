package org.goodturn.sink.webhook;

import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One try: looks the target up once, judges the addresses, and posts to one of them. Each try of a delivery takes the
 * next address, so that one that does not answer is not in the way for long.
 */
@Singleton
class Sender {

    private final TargetPolicy policy;
    private final Resolver resolver;
    private final HttpPost http;
    private final Secrets secrets;
    private final Duration patience;

    @Inject
    Sender(Vertx vertx, WebhookSettings settings, Secrets secrets) {
        this(
                new TargetPolicy(settings.allowLoopback()),
                host -> List.of(InetAddress.getAllByName(host)),
                new HttpPost(vertx, settings),
                secrets,
                settings.connectTimeout());
    }

    Sender(TargetPolicy policy, Resolver resolver, HttpPost http, Secrets secrets, Duration patience) {
        this.policy = policy;
        this.resolver = resolver;
        this.http = http;
        this.secrets = secrets;
        this.patience = patience;
    }

    /**
     * What is found when a webhook is to be registered.
     *
     * @param refusal why it is not taken; empty if it is
     * @param notice what its owner should know though it is taken
     */
    record Looked(Optional<String> refusal, Optional<String> notice) {}

    /** Looks a target up. A name that has no address now may have one later, so that it is taken. */
    Looked look(Target target) {
        Optional<String> byName = policy.refuses(target);
        if (byName.isPresent()) {
            return new Looked(byName, Optional.empty());
        }
        List<InetAddress> addresses = lookUp(target.host());
        return new Looked(
                policy.refuses(target, addresses),
                addresses.isEmpty() ? Optional.of(FailureWords.of(Answer.UNRESOLVABLE)) : Optional.empty());
    }

    /** Sends a message and waits for the end. Never throws. */
    Answer send(Hook hook, Message message, int tried, Instant now) {
        long began = System.nanoTime();
        List<Secret> signing = secrets.signing(hook, now);
        if (signing.isEmpty()) {
            return Answer.failed(Answer.SEALED, Duration.ZERO);
        }
        Target target = Target.parse(hook.registration().getUrl());
        List<InetAddress> addresses = lookUp(target.host());
        if (addresses.isEmpty()) {
            return Answer.failed(Answer.UNRESOLVABLE, Duration.ofNanos(System.nanoTime() - began));
        }
        if (policy.refuses(target, addresses).isPresent()) {
            return Answer.failed(Answer.REFUSED, Duration.ofNanos(System.nanoTime() - began));
        }
        InetAddress address = addresses.get(tried % addresses.size());
        return http.post(target, address, headers(signing, message, now), message.body());
    }

    private static Map<String, String> headers(List<Secret> signing, Message message, Instant now) {
        long timestamp = now.getEpochSecond();
        return Map.of(
                "content-type", "application/json",
                "user-agent", "Goodturn-Webhooks/1",
                "webhook-id", message.id(),
                "webhook-timestamp", Long.toString(timestamp),
                "webhook-signature", Signatures.of(signing, message.id(), timestamp, message.body()));
    }

    private List<InetAddress> lookUp(String host) {
        CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
        Thread.ofVirtual().name("webhook-lookup").start(() -> {
            try {
                found.complete(resolver.resolve(host));
            } catch (UnknownHostException | RuntimeException e) {
                found.complete(List.of());
            }
        });
        try {
            return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
