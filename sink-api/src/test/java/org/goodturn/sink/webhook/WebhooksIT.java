package org.goodturn.sink.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.goodturn.events.Erasure;
import org.goodturn.events.ErasurePhase;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Purpose;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.goodturn.sink.testing.Written;
import org.goodturn.sink.webhook.Receiver.Received;
import org.goodturn.topics.Topics;
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
        received.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
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

    @Test
    void tellsTheSecretOnceAndKeepsItSealed() {
        String secret = created(Tokens.person(anna), "mine", receiver);
        assertThat(secret).startsWith("whsec_");
        Response read = as(Tokens.person(anna)).get("/v1/webhooks/mine");
        Response again = put(Tokens.person(anna), "mine", "{\"url\":\"" + receiver.url("/other") + "\"}");
        Response list = as(Tokens.person(anna)).get("/v1/webhooks");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(read.asString() + again.asString() + list.asString()).doesNotContain("whsec_");
        assertThat(list.jsonPath().getList("items.id", String.class)).containsExactly("mine");
        assertThat(list.jsonPath().getString("items[0].url")).isEqualTo(receiver.url("/other"));
        byte[] clear = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        String sealed = Written.on(Topics.WEBHOOKS).stream()
                .map(ConsumerRecord::value)
                .filter(value -> value != null && value.getRegistration() != null)
                .map(Object::toString)
                .reduce("", String::concat);
        assertThat(sealed)
                .doesNotContain(secret)
                .doesNotContain(new String(clear, StandardCharsets.ISO_8859_1))
                .contains(anna);
    }

    @Test
    void belongsToItsCallerAlone() {
        created(Tokens.person(anna), "mine", receiver);
        assertThat(as(Tokens.person(bert)).get("/v1/webhooks/mine").statusCode())
                .isEqualTo(404);
        assertThat(as(Tokens.person(bert)).delete("/v1/webhooks/mine").statusCode())
                .isEqualTo(404);
        assertThat(as(Tokens.person(bert)).post("/v1/webhooks/mine/rotate").statusCode())
                .isEqualTo(404);
        assertThat(as(Tokens.person(bert)).get("/v1/webhooks/mine/deliveries").statusCode())
                .isEqualTo(404);
        created(Tokens.person(bert), "mine", receiver);
        assertThat(as(Tokens.person(bert)).delete("/v1/webhooks/mine").statusCode())
                .isEqualTo(204);
        assertThat(as(Tokens.person(anna)).get("/v1/webhooks/mine").statusCode())
                .isEqualTo(200);
    }

    @Test
    void isAboutThePeopleThatAnApplicationNames() {
        String token = Tokens.application(anna, bert);
        String id = "app-" + anna;
        String url = receiver.url("/app");
        assertThat(put(token, id, "{\"url\":\"" + url + "\",\"people\":[\"" + cleo + "\"]}")
                        .statusCode())
                .isEqualTo(403);
        Response made = put(token, id, "{\"url\":\"" + url + "\",\"people\":[\"" + anna + "\"]}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.jsonPath().getList("people")).containsExactly(anna);
        feed.nudge(Samples.nudge(bert + "-n", bert, anna));
        Nudge annas = nudge("n");
        assertThat(receiver.next().nudge()).isEqualTo(annas.getId());
        assertThat(as(token).delete("/v1/webhooks/" + id).statusCode()).isEqualTo(204);
        nudge("after");
        assertThat(receiver.all()).hasSize(1);
    }

    @Test
    void refusesTargetsThatAreNotPublicAndSaysWhy() {
        for (String url : List.of(
                "https://10.0.0.1/",
                "https://192.168.1.1/in",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://224.0.0.1/",
                "https://100.64.0.1/",
                "https://metadata.google.internal/",
                "http://1.1.1.1/")) {
            Response answer = put(Tokens.person(anna), "bad", "{\"url\":\"" + url + "\"}");
            assertThat(answer.statusCode()).as(url).isEqualTo(422);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:goodturn:problem:target-refused");
            assertThat(answer.asString()).doesNotContain(url);
        }
        assertThat(as(Tokens.person(anna)).get("/v1/webhooks/bad").statusCode()).isEqualTo(404);
    }

    @Test
    void namesWhatIsWrongWithABody() {
        Response answer = put(
                Tokens.person(anna),
                "bad",
                "{\"url\":\"ftp://x\",\"signature\":\"rot13\",\"disabled\":\"no\",\"colour\":1}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder("/url", "/signature", "/disabled", "/colour");
        assertThat(put(Tokens.person(anna), "bad", "{}").statusCode()).isEqualTo(422);
        assertThat(put(Tokens.person(anna), "bad", "{\"url\":null}").statusCode())
                .isEqualTo(422);
        assertThat(put(Tokens.person(anna), "bad", "[]").statusCode()).isEqualTo(400);
        assertThat(put(Tokens.person(anna), "a".repeat(65), "{\"url\":\"https://1.1.1.1/\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void oneCallerHasAtMostTwenty() {
        IntStream.range(0, 20).forEach(i -> created(Tokens.person(cleo), "n" + i, receiver));
        Response more = put(Tokens.person(cleo), "n20", "{\"url\":\"" + receiver.url("/") + "\"}");
        assertThat(more.statusCode()).isEqualTo(409);
        assertThat(more.jsonPath().getString("type")).isEqualTo("urn:goodturn:problem:too-many-webhooks");
        assertThat(put(Tokens.person(cleo), "n19", "{\"url\":\"" + receiver.url("/") + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void signsWithBothSecretsAfterARotation() throws Exception {
        String before = created(Tokens.person(anna), "mine", receiver);
        Response rotated = as(Tokens.person(anna)).post("/v1/webhooks/mine/rotate");
        String fresh = rotated.jsonPath().getString("secret");
        assertThat(fresh).startsWith("whsec_").isNotEqualTo(before);
        assertThat(rotated.jsonPath().getString("rotatingUntil")).isNotNull();
        nudge("n");
        Received received = receiver.next();
        verify(received, before);
        verify(received, fresh);
    }

    @Test
    void signsWithEd25519WhereThatIsAskedFor() {
        Response made =
                put(Tokens.person(anna), "mine", "{\"url\":\"" + receiver.url("/") + "\",\"signature\":\"ed25519\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.jsonPath().getString("secret")).startsWith("whpk_");
        nudge("n");
        assertThat(receiver.next().header("webhook-signature")).startsWith("v1a,");
    }

    @Test
    void keepsALogAndSendsAgainWithTheSameId() {
        // The second try hangs until the log was looked at: however slow the machine, it shows one try until then.
        CountDownLatch second = receiver.hangingAfter(500);
        created(Tokens.person(anna), "mine", receiver);
        Nudge nudge = nudge("n");
        Received first = receiver.next();
        await().untilAsserted(() -> {
            Response log = as(Tokens.person(anna)).get("/v1/webhooks/mine/deliveries");
            assertThat(log.jsonPath().getList("items.nudge", String.class)).containsExactly(nudge.getId());
            assertThat(log.jsonPath().getString("items[0].state")).isEqualTo("pending");
            assertThat(log.jsonPath().<Integer>get("items[0].attempts[0].status"))
                    .isEqualTo(500);
            assertThat(log.jsonPath().getString("items[0].attempts[0].detail")).contains("another status than 2xx");
            assertThat(log.jsonPath().getString("items[0].nextTryAt")).isNotNull();
        });
        assertThat(as(Tokens.person(anna)).get("/v1/webhooks/mine").jsonPath().getString("lastFailure.failure"))
                .isEqualTo("status");
        second.countDown();
        Received retried = receiver.next();
        assertThat(retried.id()).isEqualTo(first.id());
        await().until(() -> as(Tokens.person(anna))
                .get("/v1/webhooks/mine/deliveries")
                .jsonPath()
                .getString("items[0].state")
                .equals("delivered"));
        String delivery = as(Tokens.person(anna))
                .get("/v1/webhooks/mine/deliveries")
                .jsonPath()
                .getString("items[0].id");

        Response again = as(Tokens.person(anna)).post("/v1/webhooks/mine/deliveries/" + delivery + "/replay");

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(receiver.next().id()).isEqualTo(first.id());
        Response since = as(Tokens.person(anna)).post("/v1/webhooks/mine/replay?since=2020-01-01T00:00:00Z");
        assertThat(since.jsonPath().getInt("replayed")).isEqualTo(1);
        assertThat(receiver.next().id()).isEqualTo(first.id());
        assertThat(as(Tokens.person(anna)).post("/v1/webhooks/mine/replay").statusCode())
                .isEqualTo(400);
        assertThat(as(Tokens.person(anna))
                        .post("/v1/webhooks/mine/deliveries/none/replay")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTestIsSentAtOnceAndItsResultAnswered() throws Exception {
        String secret = created(Tokens.person(anna), "mine", receiver);
        Response fine = as(Tokens.person(anna)).post("/v1/webhooks/mine/test");
        assertThat(fine.jsonPath().getBoolean("delivered")).isTrue();
        Received received = receiver.next();
        assertThat(received.type()).isEqualTo("test");
        verify(received, secret);
        receiver.answering(302);
        Response redirected = as(Tokens.person(anna)).post("/v1/webhooks/mine/test");
        assertThat(redirected.jsonPath().getBoolean("delivered")).isFalse();
        assertThat(redirected.jsonPath().getString("failure")).isEqualTo("redirect");
    }

    @Test
    void a410SwitchesItOffUntilItsOwnerPutsItAgain() {
        receiver.answering(410);
        created(Tokens.person(anna), "mine", receiver);
        nudge("n");
        receiver.next();
        await().until(() -> "gone"
                .equals(as(Tokens.person(anna))
                        .get("/v1/webhooks/mine")
                        .jsonPath()
                        .getString("off.reason")));
        assertThat(as(Tokens.person(anna))
                        .post("/v1/webhooks/mine/replay?since=2020-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(409);
        receiver.answering(204);
        put(Tokens.person(anna), "mine", "{\"url\":\"" + receiver.url("/") + "\"}");
        Nudge next = nudge("m");
        assertThat(receiver.next().nudge()).isEqualTo(next.getId());
    }

    @Test
    void oneThatHangsDelaysNoOther() {
        try (Receiver hanging = new Receiver().behaving((what, exchange) -> {})) {
            created(Tokens.person(bert), "slow", hanging);
            created(Tokens.person(anna), "mine", receiver);
            feed.nudge(Samples.nudge(bert + "-n", bert, anna));
            assertThat(hanging.next()).isNotNull();
            Nudge annas = nudge("n");
            assertThat(receiver.next().nudge()).isEqualTo(annas.getId());
        }
    }

    @Test
    void whatConsentNoLongerCoversIsWithdrawn() {
        created(Tokens.person(anna), "mine", receiver);
        Nudge nudge = nudge("n");
        assertThat(receiver.next().type()).isEqualTo("nudge.changed");
        feed.consent(Samples.consent(cleo, Purpose.MAP_TRUST));
        await().until(() ->
                as(Tokens.person(anna)).get("/v1/nudges/" + nudge.getId()).statusCode() == 404);
        feed.nudge(Samples.revised(nudge, 2, NudgeStatus.ACKNOWLEDGED, null));
        Received withdrawn = receiver.next();
        assertThat(withdrawn.type()).isEqualTo("nudge.withdrawn");
        assertThat(withdrawn.nudge()).isEqualTo(nudge.getId());
    }

    @Test
    void endsWithTheErasureOfItsOwner() {
        created(Tokens.person(anna), "mine", receiver);
        created(Tokens.person(bert), "mine", receiver);
        given().auth().oauth2(Tokens.person(anna)).post("/v1/me/erasure");
        feed.erasure(Erasure.newBuilder()
                .setPerson(anna)
                .setPurpose("all")
                .setCause("erasure-requested")
                .setConsentRevision(2L)
                .setTies(0)
                .setIntents(0)
                .setNudges(0)
                .setCompletedAt(Instant.now())
                .setPhase(ErasurePhase.BEGUN)
                .build());
        await().until(() -> as(Tokens.person(anna)).get("/v1/webhooks/mine").statusCode() == 404);
        assertThat(as(Tokens.person(bert)).get("/v1/webhooks/mine").statusCode())
                .isEqualTo(200);
        assertThat(Written.on(Topics.WEBHOOKS))
                .filteredOn(record -> record.key().startsWith(anna + "|") && record.value() == null)
                .extracting(ConsumerRecord::key)
                .contains(anna + "|person|mine|hook", anna + "|person|mine|off");
    }

    @Test
    void showsItsFiguresAndNothingOfAnybody() {
        created(Tokens.person(anna), "mine", receiver);
        nudge("n");
        receiver.next();
        await().untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                .contains("goodturn_webhooks_tries_total{outcome=\"delivered\"")
                .contains("goodturn_webhooks_waiting")
                .doesNotContain(anna)
                .doesNotContain(receiver.url("")));
    }
}
