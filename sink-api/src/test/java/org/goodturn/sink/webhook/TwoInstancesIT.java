package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.events.Nudge;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Patience;
import org.goodturn.sink.testing.RunningService;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.StubRegistry;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Two instances of the packaged service on one broker; the one that tries is killed. */
class TwoInstancesIT {

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();

    @Test
    void whatOneOfThemWasKilledOverTheOtherDeliversWithTheSameId() throws IOException, InterruptedException {
        TestBroker broker = new TestBroker();
        Map<String, String> settings = new HashMap<>(broker.start());
        System.setProperty("test.private-key", settings.remove("test.private-key"));
        try (StubRegistry registry = new StubRegistry();
                Receiver receiver = new Receiver();
                Feed feed = new Feed(broker.bootstrapServers(), registry.url())) {
            settings.put("goodturn.schema.registry.url", registry.url());
            feed.allowAll(anna, bert);
            try (RunningService first = RunningService.start(settings);
                    RunningService second = RunningService.start(settings)) {
                assertThat(statuses(receiver, first, second)).containsExactlyInAnyOrder(200, 201);
                // Until its outcome is written a nudge may come again; whoever is killed before has it sent again.
                Nudge one = given(feed, "one");
                await(second, "delivered");
                CountDownLatch answering = receiver.hanging();
                Nudge two = given(feed, "two");
                String id = next(receiver, two).id();
                RunningService owner = tries(first) ? first : second;
                RunningService other = owner == first ? second : first;

                owner.kill();
                answering.countDown();

                assertThat(next(receiver, two).id()).isEqualTo(id);
                await(other, "delivered,delivered");
                Nudge three = given(feed, "three");
                await(other, "delivered,delivered,delivered");
                assertThat(ids(receiver, one)).hasSize(1);
                assertThat(ids(receiver, two)).containsExactly(id);
                assertThat(ids(receiver, three)).hasSize(1);
            }
        } finally {
            broker.stop();
        }
    }

    /** Creates the same webhook on all of them at once. */
    private List<Integer> statuses(Receiver receiver, RunningService... services) {
        String token = Tokens.person(anna);
        List<CompletableFuture<Integer>> answers = Stream.of(services)
                .map(service -> CompletableFuture.supplyAsync(() -> put(service, token, receiver)))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static int put(RunningService service, String token, Receiver receiver) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"url\":\"" + receiver.url("/") + "\"}")
                .put(service.url("/v1/webhooks/mine"))
                .statusCode();
    }

    /** The next request about this nudge; one before may come again. */
    private static Receiver.Received next(Receiver receiver, Nudge nudge) {
        Receiver.Received came = receiver.next();
        while (!came.nudge().equals(nudge.getId())) {
            came = receiver.next();
        }
        return came;
    }

    private static Set<String> ids(Receiver receiver, Nudge nudge) {
        return receiver.all().stream()
                .filter(one -> one.nudge().equals(nudge.getId()))
                .map(Receiver.Received::id)
                .collect(Collectors.toSet());
    }

    /** Whether a try is under way there. */
    private static boolean tries(RunningService service) {
        String metrics = RestAssured.get(service.url("/q/metrics")).asString();
        return metrics.lines().anyMatch(line -> line.matches("goodturn_webhooks_under_way[ {].*[1-9].*"));
    }

    private void await(RunningService service, String states) {
        Patience.await().until(() -> states(service).equals(states));
    }

    private String states(RunningService service) {
        return String.join(
                ",",
                RestAssured.given()
                        .auth()
                        .oauth2(Tokens.person(anna))
                        .get(service.url("/v1/webhooks/mine/deliveries"))
                        .jsonPath()
                        .getList("items.state", String.class));
    }

    private Nudge given(Feed feed, String id) {
        Nudge nudge = Samples.nudge(anna + "-" + id, anna, bert);
        feed.nudge(nudge);
        return nudge;
    }
}
