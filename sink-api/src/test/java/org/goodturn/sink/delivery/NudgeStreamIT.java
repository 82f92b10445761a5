package org.goodturn.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Purpose;
import org.goodturn.sink.testing.CaughtUp;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.SseClient;
import org.goodturn.sink.testing.SseClient.Event;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class NudgeStreamIT {

    @TestHTTPResource("/v1/nudges/stream")
    URL stream;

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();
    private final String cleo = Samples.someone();
    private final CaughtUp caughtUp = new CaughtUp("");
    private Feed feed;

    @BeforeEach
    void everybodyAllowsEverything() {
        feed = new Feed();
        feed.allowAll(anna, bert, cleo);
        caughtUp.withConsents(anna, bert, cleo);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private Nudge given(String id) {
        Nudge nudge = Samples.nudge(anna + "-" + id, anna, bert, cleo);
        feed.nudge(nudge);
        return nudge;
    }

    /** A nudge that has ended, and the service knows it: what ends while somebody looks is told. */
    private void over(String id, NudgeStatus status, String reason) {
        Nudge nudge = Samples.revised(given(id), 2, status, reason);
        feed.nudge(nudge);
        caughtUp.with(nudge);
    }

    private SseClient open(String token, String cursor) {
        return SseClient.open(stream.toString(), token, cursor);
    }

    @Test
    void beginsWithEverythingOpenAndGoesOnLive() {
        Nudge open = given("open");
        over("over", NudgeStatus.DECLINED, "declined");
        try (SseClient client = open(Tokens.person(anna), null)) {
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.headers().firstValue("X-Accel-Buffering")).contains("no");
            assertThat(client.headers().allValues("Cache-Control")).containsExactly("no-store");
            Event first = client.next();
            assertThat(first.name()).isEqualTo("nudge");
            assertThat(first.nudge()).isEqualTo(open.getId());

            Nudge live = given("live");

            assertThat(client.next().nudge()).isEqualTo(live.getId());
            assertThat(client.waiting()).isZero();
        }
    }

    @Test
    void resumesAtACursorWithoutLossAndWithoutRepeat() {
        List<Nudge> nudges = IntStream.range(0, 5).mapToObj(i -> given("n" + i)).toList();
        String cursor;
        try (SseClient client = open(Tokens.person(anna), null)) {
            cursor = client.next(3).getLast().id();
        }
        Nudge meanwhile = given("meanwhile");
        feed.nudge(Samples.revised(nudges.getFirst(), 2, NudgeStatus.WITHDRAWN, "intent-faded"));
        try (SseClient client = open(Tokens.person(anna), cursor)) {
            Nudge after = given("after");

            List<Event> events = client.next(5);

            assertThat(events)
                    .extracting(Event::nudge)
                    .containsExactly(
                            nudges.get(3).getId(),
                            nudges.get(4).getId(),
                            meanwhile.getId(),
                            nudges.getFirst().getId(),
                            after.getId());
            assertThat(events.get(3).name()).isEqualTo("withdrawn");
            assertThat(client.waiting()).isZero();
        }
    }

    @Test
    void resumesInTheMiddleOfEverythingOpenWithoutWhatHadEndedBefore() {
        over("over", NudgeStatus.DECLINED, "declined");
        Nudge one = given("one");
        over("over-too", NudgeStatus.EXPIRED, "expired");
        Nudge two = given("two");
        String cursor;
        try (SseClient client = open(Tokens.person(anna), null)) {
            Event first = client.next();
            assertThat(first.nudge()).isEqualTo(one.getId());
            cursor = first.id();
        }
        try (SseClient client = open(Tokens.person(anna), cursor)) {
            assertThat(client.next().nudge()).isEqualTo(two.getId());
            Nudge three = given("three");
            assertThat(client.next().nudge()).isEqualTo(three.getId());
        }
    }

    @Test
    void takesTheCursorFromTheQueryWhereAClientCannotSetHeaders() {
        given("one");
        Nudge two = given("two");
        String cursor;
        try (SseClient client = open(Tokens.person(anna), null)) {
            cursor = client.next().id();
        }
        try (SseClient client = SseClient.open(stream + "?last_event_id=" + cursor, Tokens.person(anna), null)) {
            assertThat(client.next().nudge()).isEqualTo(two.getId());
        }
    }

    @Test
    void answersAForgedCursorWithResetAndThenEverythingOpen() {
        Nudge open = given("open");
        String cursor;
        try (SseClient client = open(Tokens.person(anna), null)) {
            cursor = client.next().id();
        }
        String forged = cursor.substring(0, 8) + (cursor.charAt(8) == 'A' ? 'B' : 'A') + cursor.substring(9);
        try (SseClient client = open(Tokens.person(anna), forged)) {
            Event reset = client.next();
            assertThat(reset.name()).isEqualTo("reset");
            assertThat(reset.data().path("reason").asText()).isEqualTo("unknown-cursor");
            assertThat(client.next().nudge()).isEqualTo(open.getId());
        }
    }

    @Test
    void answersAnotherPersonsCursorWithReset() {
        given("open");
        String cursor;
        try (SseClient client = open(Tokens.person(anna), null)) {
            cursor = client.next().id();
        }
        try (SseClient client = open(Tokens.person(bert), cursor)) {
            assertThat(client.next().name()).isEqualTo("reset");
            assertThat(client.waiting()).isZero();
        }
    }

    @Test
    void tellsAPersonNothingOfOthers() {
        try (SseClient client = open(Tokens.person(bert), null)) {
            given("for-anna");
            Nudge own = Samples.nudge(bert + "-own", bert, anna, cleo);
            feed.nudge(own);
            assertThat(client.next().nudge()).isEqualTo(own.getId());
        }
    }

    @Test
    void givesAnApplicationThePeopleItNamedOrAllItWasGranted() {
        given("for-anna");
        Nudge forBert = Samples.nudge(bert + "-own", bert, anna, cleo);
        feed.nudge(forBert);
        try (SseClient some = SseClient.open(stream + "?person=" + bert, Tokens.application(anna, bert), null)) {
            assertThat(some.next().nudge()).isEqualTo(forBert.getId());
        }
        try (SseClient all = open(Tokens.application(anna, bert), null)) {
            assertThat(all.next(2))
                    .extracting(event -> event.data().path("recipient").asText())
                    .containsExactlyInAnyOrder(anna, bert);
        }
        try (SseClient other = SseClient.open(stream + "?person=" + bert, Tokens.application(anna), null)) {
            assertThat(other.status()).isEqualTo(403);
        }
    }

    @Test
    void refusesAPersonWhoNamesSomebodyElse() {
        try (SseClient client = SseClient.open(stream + "?person=" + bert, Tokens.person(anna), null)) {
            assertThat(client.status()).isEqualTo(403);
        }
    }

    @Test
    void masksAtDeliveryWhatConsentNoLongerCovers() {
        feed.consent(Samples.consent(cleo, Purpose.MAP_TRUST));
        await().untilAsserted(() -> {
            given("through-cleo-" + System.nanoTime());
            try (SseClient client = open(Tokens.person(anna), null)) {
                Nudge direct = Samples.nudge(anna + "-direct" + System.nanoTime(), anna, bert);
                feed.nudge(direct);
                assertThat(client.next().nudge()).isEqualTo(direct.getId());
            }
        });
    }

    @Test
    void deliversNothingOnceTheRecipientWithdrewReceiving() {
        Nudge before = given("before");
        try (SseClient client = open(Tokens.person(anna), null)) {
            assertThat(client.next().nudge()).isEqualTo(before.getId());
            feed.consent(Samples.consent(anna, Purpose.MAP_TRUST));
            awaitUnseen(before);

            given("after");
            feed.nudge(Samples.revised(before, 2, NudgeStatus.ACKNOWLEDGED, null));

            Event masked = client.next();
            assertThat(masked.name()).isEqualTo("withdrawn");
            assertThat(masked.nudge()).isEqualTo(before.getId());
            assertThat(masked.data().path("reason").asText()).isEqualTo("consent");
        }
    }

    private void awaitUnseen(Nudge nudge) {
        await().untilAsserted(() -> io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.person(anna))
                .get("/v1/nudges/" + nudge.getId())
                .then()
                .statusCode(404));
    }

    @Test
    void saysOfAWithdrawnNudgeNoMoreThanThat() {
        Nudge nudge = given("one");
        try (SseClient client = open(Tokens.person(anna), null)) {
            client.next();
            feed.nudge(Samples.revised(nudge, 2, NudgeStatus.WITHDRAWN, "consent-withdrawn"));

            Event withdrawn = client.next();

            assertThat(withdrawn.name()).isEqualTo("withdrawn");
            assertThat(withdrawn.data().fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("id", "revision", "recipient", "reason");
            assertThat(withdrawn.data().path("revision").asInt()).isEqualTo(2);
            assertThat(withdrawn.data().path("reason").asText()).isEqualTo("consent-withdrawn");
        }
    }

    @Test
    void tellsOfAForgottenNudgeThatItIsWithdrawn() {
        Nudge nudge = given("one");
        try (SseClient client = open(Tokens.person(anna), null)) {
            client.next();
            feed.forget(nudge);
            assertThat(client.next().name()).isEqualTo("withdrawn");
        }
    }

    @Test
    void sendsHeartbeatsAsComments() {
        try (SseClient client = open(Tokens.person(anna), null)) {
            await().until(() -> client.comments() >= 3);
            assertThat(client.waiting()).isZero();
        }
    }

    @Test
    void saysThatTheTokenExpiresAndThenEnds() {
        try (SseClient client = open(Tokens.person(anna, Duration.ofSeconds(10)), null)) {
            assertThat(client.next().name()).isEqualTo("auth-expiring");
            assertThat(client.ends()).isTrue();
        }
    }

    @Test
    void noticesClientsThatGoAway() {
        SseClient client = open(Tokens.person(anna), null);
        String before = "goodturn_delivery_subscribers 1.0";
        await().untilAsserted(() -> assertThat(metrics()).contains(before));
        client.close();
        await().untilAsserted(() -> assertThat(metrics()).contains("goodturn_delivery_subscribers 0.0"));
    }

    @Test
    void refusesTheOneThatIsTooMany() {
        List<SseClient> clients = new java.util.ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                clients.add(open(Tokens.person(anna), null));
            }
            SseClient one = open(Tokens.person(anna), null);
            clients.add(one);
            assertThat(one.status()).isEqualTo(429);
            assertThat(one.headers().firstValue("Retry-After")).isPresent();
        } finally {
            clients.forEach(SseClient::close);
        }
    }

    @Test
    void cutsTheConnectionOfASubscriberThatNeverReads() throws java.io.IOException {
        String big = "{with} ".repeat(2000);
        try (java.net.Socket deaf = new java.net.Socket()) {
            deaf.setReceiveBufferSize(4096);
            deaf.connect(new java.net.InetSocketAddress(stream.getHost(), stream.getPort()));
            deaf.getOutputStream()
                    .write(("GET /v1/nudges/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + Tokens.person(anna) + "\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String before = ended();
            await().until(() -> {
                feed.nudges(IntStream.range(0, 300)
                        .mapToObj(i -> Nudge.newBuilder(Samples.nudge(anna + "-" + System.nanoTime(), anna, bert))
                                .setHeadline(big)
                                .build())
                        .toList());
                return !ended().equals(before);
            });
        }
    }

    private static String ended() {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("goodturn_delivery_ended_total{reason=\"overflow\"}")
                        || line.startsWith("goodturn_delivery_ended_total{reason=\"stalled\"}"))
                .toList()
                .toString();
    }

    private static String metrics() {
        return io.restassured.RestAssured.get("/q/metrics").asString();
    }
}
