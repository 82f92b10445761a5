package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.goodturn.events.Nudge;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Patience;
import org.goodturn.sink.testing.RunningService;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.StubRegistry;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Two instances of the packaged service on one broker; one is killed. */
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
            RunningService first = RunningService.start(settings);
            try (RunningService second = RunningService.start(settings)) {
                put(second, receiver);
                Nudge one = given(feed, "one");
                assertThat(receiver.next().nudge()).isEqualTo(one.getId());
                receiver.answering(503);
                Nudge two = given(feed, "two");
                String id = receiver.next().id();
                receiver.answering(204);

                first.kill();

                Receiver.Received again = receiver.next();
                assertThat(again.nudge()).isEqualTo(two.getId());
                assertThat(again.id()).isEqualTo(id);
                Nudge three = given(feed, "three");
                assertThat(receiver.next().nudge()).isEqualTo(three.getId());
                Patience.await().until(() -> states(second).equals("delivered,delivered,delivered"));
                assertThat(receiver.all().stream().map(Receiver.Received::id).distinct())
                        .hasSize(3);
            } finally {
                first.close();
            }
        } finally {
            broker.stop();
        }
    }

    private void put(RunningService service, Receiver receiver) {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.person(anna))
                .contentType("application/json")
                .body("{\"url\":\"" + receiver.url("/") + "\"}")
                .put(service.url("/v1/webhooks/mine"))
                .then()
                .statusCode(201);
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
