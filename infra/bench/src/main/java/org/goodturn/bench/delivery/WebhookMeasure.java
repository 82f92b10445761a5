package org.goodturn.bench.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.local.Failure;

/** Feeds nudges at a steady rate while an application has webhooks, each about as many of the people as the others. */
final class WebhookMeasure implements AutoCloseable {

    /** As many as one caller may have. */
    static final int HOOKS = 20;

    /** A delivery is a signed call of its own: a fifth of the events that streams get. */
    private static final int SLOWER = 5;

    private static final double MILLIS = 1e3;
    private static final int CREATED = 201;
    private static final int REMOVED = 204;

    private final DeliveryServer server;
    private final NudgeFeed feed;
    private final DeliverySizes sizes;
    private final String token;
    private final WebhookReceiver receiver;
    private final HttpClient client = HttpClient.newHttpClient();

    WebhookMeasure(DeliveryServer server, NudgeFeed feed, DeliverySizes sizes, String token) throws IOException {
        this.server = server;
        this.feed = feed;
        this.sizes = sizes;
        this.token = token;
        this.receiver = new WebhookReceiver();
    }

    /** Registers, warms up, measures, and removes what was registered. */
    DeliveryReport.Rate run() throws InterruptedException {
        for (int hook = 0; hook < HOOKS; hook++) {
            call(hook, "PUT", CREATED, body(hook));
        }
        try {
            measure();
            return measure();
        } finally {
            for (int hook = 0; hook < HOOKS; hook++) {
                call(hook, "DELETE", REMOVED, "");
            }
        }
    }

    private DeliveryReport.Rate measure() throws InterruptedException {
        int perSecond = sizes.perSecond() / SLOWER;
        Appends appends = new Appends(feed.next(), perSecond * sizes.seconds());
        Ledger ledger = new Ledger(appends);
        receiver.note(ledger);
        Duration before = server.cpu();
        feed.feed(appends, number -> DeliveryPeople.subscriber(number % sizes.subscribers()), perSecond, () -> true);
        server.await(() -> ledger.received() >= appends.count(), ledger::received);
        Duration cpu = server.cpu().minus(before);
        MillisHistogram latencies = new MillisHistogram();
        ledger.addLatenciesTo(latencies);
        return new DeliveryReport.Rate(
                HOOKS,
                ledger.received(),
                ledger.missing(),
                ledger.received() * MILLIS / ledger.spanMillis(),
                ledger.received() * MILLIS / Math.max(1, cpu.toMillis()),
                DeliveryReport.Millis.of(latencies));
    }

    private String body(int hook) {
        String people = IntStream.range(0, sizes.subscribers())
                .filter(number -> number % HOOKS == hook)
                .mapToObj(number -> "\"" + DeliveryPeople.subscriber(number) + "\"")
                .collect(Collectors.joining(","));
        return "{\"url\":\"" + receiver.url() + "\",\"people\":[" + people + "]}";
    }

    private void call(int hook, String method, int expected, String body) throws InterruptedException {
        URI where = URI.create("http://localhost:" + server.port() + "/v1/webhooks/bench-" + hook);
        HttpRequest request = HttpRequest.newBuilder(where)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != expected) {
                throw new Failure(method + " of a webhook was answered with " + status + ".");
            }
        } catch (IOException e) {
            throw new Failure("The sink API does not answer.", e);
        }
    }

    @Override
    public void close() {
        receiver.close();
        client.close();
    }
}
