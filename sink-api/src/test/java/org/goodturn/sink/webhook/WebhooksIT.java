package org.goodturn.sink.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.goodturn.sink.webhook.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class WebhooksIT {

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();
    private final String cleo = Samples.someone();
    private final Receiver receiver = new Receiver();
    private Feed feed;

    @BeforeEach
    void everybodyAllowsEverything() {
        feed = new Feed();
        feed.allowAll(anna, bert, cleo);
    }

    @AfterEach
    void close() {
        feed.close();
        receiver.close();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private Response put(String token, String id, String body) {
        return as(token).body(body).put("/v1/webhooks/" + id);
    }

    private String created(String token, String id, Receiver where) {
        Response answer = put(token, id, "{\"url\":\"" + where.url("/in?key=1") + "\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.jsonPath().getString("secret");
    }

    private Nudge nudge(String id) {
        Nudge nudge = Samples.nudge(anna + "-" + id, anna, bert, cleo);
        feed.nudge(nudge);
        return nudge;
    }

    private static void verify(Received received, String secret) throws Exception {
        Map<String, List<String>> headers = new HashMap<>();
        received.headers().forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        new Webhook(secret)
                .verify(
                        received.body(),
                        HttpHeaders.of(headers, (name, value) -> true).map());
    }

    @Test
    void sendsWhatChangesAfterItsCreationSigned() throws Exception {
        nudge("before");
        String secret = created(Tokens.person(anna), "mine", receiver);
        Nudge after = nudge("after");

        Received received = receiver.next();

        assertThat(received.type()).isEqualTo("nudge.changed");
        assertThat(received.nudge()).isEqualTo(after.getId());
        assertThat(received.path()).isEqualTo("/in?key=1");
        assertThat(received.json().path("data").path("explanation").path("contributions"))
                .isNotEmpty();
        verify(received, secret);
        feed.nudge(Samples.revised(after, 2, NudgeStatus.WITHDRAWN, "intent-faded"));
        Received withdrawn = receiver.next();
        assertThat(withdrawn.type()).isEqualTo("nudge.withdrawn");
        assertThat(withdrawn.id()).isNotEqualTo(received.id());
        assertThat(withdrawn.json().path("data").path("reason").asText()).isEqualTo("intent-faded");
        verify(withdrawn, secret);
        assertThat(receiver.all()).hasSize(2);
    }
}
