package org.goodturn.sink.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.goodturn.events.Feedback;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Verdict;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.goodturn.sink.testing.Written;
import org.goodturn.sink.writing.EventIds;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class FeedbackIT {

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();
    private Feed feed;
    private Nudge nudge;

    @BeforeEach
    void annaHasANudge() {
        feed = new Feed();
        feed.allowAll(anna, bert);
        nudge = Samples.nudge(anna + "-n", anna, bert);
        feed.nudge(nudge);
        await().until(() -> given().auth()
                        .oauth2(Tokens.person(anna))
                        .get("/v1/nudges/" + nudge.getId())
                        .statusCode()
                == 200);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private Response say(String token, String key, String body) {
        var request =
                given().auth().oauth2(token).contentType("application/json").body(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/v1/nudges/" + nudge.getId() + "/feedback");
    }

    private List<ConsumerRecord<String, Feedback>> written() {
        return Written.on(Topics.FEEDBACK).stream()
                .filter(record -> record.key().equals(anna))
                .toList();
    }

    @Test
    void reachesKafkaKeyedByTheRecipientAsACloudEvent() {
        Instant until = Instant.parse("2027-01-01T00:00:00Z");

        Response answer = say(
                Tokens.person(anna),
                "key-1",
                "{\"verdict\":\"snoozed\",\"reason\":\"not-now\",\"until\":\"" + until + "\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.header("Goodturn-Position"))
                .isEqualTo(answer.jsonPath().getString("position"));
        ConsumerRecord<String, Feedback> record = written().getFirst();
        String eventId = EventIds.of("person " + anna + " feedback " + nudge.getId(), "key-1");
        assertThat(record.value().getFeedbackId()).isEqualTo(eventId);
        assertThat(record.value().getVerdict()).isEqualTo(Verdict.SNOOZED);
        assertThat(record.value().getReason()).isEqualTo("not-now");
        assertThat(record.value().getUntil()).isEqualTo(until);
        assertThat(record.value().getNudgeId()).isEqualTo(nudge.getId());
        assertThat(Written.header(record, "ce_id")).isEqualTo(eventId);
        assertThat(Written.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Written.header(record, "ce_type")).isEqualTo("org.goodturn.events.Feedback");
    }

    @Test
    void countsOnceHoweverOftenItIsSentWithTheSameKey() {
        String key = UUID.randomUUID().toString();
        Response first = say(Tokens.person(anna), key, "{\"verdict\":\"accepted\"}");
        Response again = say(Tokens.person(anna), key, "{\"verdict\":\"accepted\"}");
        Response other = say(Tokens.person(anna), key, "{\"verdict\":\"declined\"}");
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("type")).isEqualTo("urn:goodturn:problem:key-reused");
        assertThat(written()).hasSize(1);
    }

    @Test
    void theKeyOfOneCallerStandsInNobodyElsesWay() {
        say(Tokens.application(), "key-2", "{\"verdict\":\"wrong\"}");
        say(Tokens.person(anna), "key-2", "{\"verdict\":\"accepted\"}");
        assertThat(written())
                .extracting(record -> record.value().getFeedbackId())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void aReadThatCarriesThePositionSeesWhatTheTopologyMadeOfIt() {
        String position =
                say(Tokens.person(anna), null, "{\"verdict\":\"accepted\"}").header("Goodturn-Position");
        Thread topology = new Thread(() -> feed.nudge(Samples.revised(nudge, 2, NudgeStatus.ACCEPTED, "accepted")));
        topology.start();

        Response read = given().auth()
                .oauth2(Tokens.person(anna))
                .header("Goodturn-Position", position)
                .get("/v1/nudges/" + nudge.getId());

        assertThat(read.jsonPath().getString("status")).isEqualTo("accepted");
    }

    @Test
    void namesEveryWrongFieldAndWritesNothing() {
        Response answer =
                say(Tokens.person(anna), null, "{\"verdict\":\"loved\",\"reason\":\"Free text!\",\"mood\":1}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder("/verdict", "/reason", "/mood");
        assertThat(written()).isEmpty();
    }

    @Test
    void takesUntilWithASnoozeAlone() {
        assertThat(say(Tokens.person(anna), null, "{\"verdict\":\"accepted\",\"until\":\"2027-01-01T00:00:00Z\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(say(Tokens.person(anna), null, "{\"verdict\":\"snoozed\",\"until\":\"2001-01-01T00:00:00Z\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void isNotTakenFromOthers() {
        assertThat(say(Tokens.person(bert), null, "{\"verdict\":\"declined\"}").statusCode())
                .isEqualTo(404);
        assertThat(written()).isEmpty();
    }

    @Test
    void isNotTakenOnceTheNudgeHasEnded() {
        feed.nudge(Samples.revised(nudge, 2, NudgeStatus.EXPIRED, "expired"));
        await().untilAsserted(() -> assertThat(say(Tokens.person(anna), null, "{\"verdict\":\"declined\"}")
                        .statusCode())
                .isEqualTo(409));
    }

    @Test
    void mustBeJsonOfReasonableSize() {
        assertThat(say(Tokens.person(anna), null, "{\"verdict\"").statusCode()).isEqualTo(400);
        assertThat(say(Tokens.person(anna), null, "[]").statusCode()).isEqualTo(400);
        assertThat(say(Tokens.person(anna), null, "").statusCode()).isEqualTo(400);
        assertThat(say(Tokens.person(anna), "a key", "{\"verdict\":\"wrong\"}").statusCode())
                .isEqualTo(400);
        Response large = say(Tokens.person(anna), null, "{\"reason\":\"" + "a".repeat(70_000) + "\"}");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.contentType()).startsWith("application/problem+json");
        Response text = given().auth()
                .oauth2(Tokens.person(anna))
                .contentType("text/plain")
                .body("yes")
                .post("/v1/nudges/" + nudge.getId() + "/feedback");
        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(text.contentType()).startsWith("application/problem+json");
    }
}
