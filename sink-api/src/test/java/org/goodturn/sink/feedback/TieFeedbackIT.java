package org.goodturn.sink.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodturn.events.Feedback;
import org.goodturn.events.Tie;
import org.goodturn.events.Verdict;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.goodturn.sink.testing.Written;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class TieFeedbackIT {

    private static final String WRONG = "{\"verdict\":\"wrong\",\"reason\":\"wrong-tie\"}";

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();
    private final Tie tie = Samples.tie(anna, bert, 9, Instant.now(), Duration.ofDays(90));
    private Feed feed;

    @BeforeEach
    void annaKnowsBert() {
        feed = new Feed();
        feed.allowAll(anna, bert);
        feed.tie(tie);
        await().until(() -> read(null).statusCode() == 200);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void namesTheTieAndNoNudge() {
        assertThat(say(anna, bert, WRONG).statusCode()).isEqualTo(202);

        assertThat(written()).singleElement().satisfies(feedback -> {
            assertThat(feedback.getAbout()).isEqualTo(bert);
            assertThat(feedback.getNudgeId()).isEmpty();
            assertThat(feedback.getVerdict()).isEqualTo(Verdict.WRONG);
            assertThat(feedback.getReason()).isEqualTo("wrong-tie");
        });
    }

    @Test
    void aReadThatCarriesThePositionSeesTheTieSetAside() {
        String position = say(anna, bert, WRONG).header("Goodturn-Position");
        Instant at = Instant.parse("2026-11-28T10:00:00Z");
        Thread topology = new Thread(() ->
                feed.tie(Tie.newBuilder(tie).setRevision(2).setSetAsideAt(at).build()));
        topology.start();

        assertThat(read(position).jsonPath().getString("setAsideAt")).isEqualTo("2026-11-28T10:00:00Z");
    }

    @Test
    void isTakenAboutOnesOwnTiesAlone() {
        assertThat(say(bert, anna, WRONG).statusCode()).isEqualTo(404);
        assertThat(say(anna, Samples.someone(), WRONG).statusCode()).isEqualTo(404);
        assertThat(written()).isEmpty();
    }

    @Test
    void saysWrongOrRight() {
        assertThat(say(anna, bert, "{\"verdict\":\"right\"}").statusCode()).isEqualTo(202);
        assertThat(say(anna, bert, "{\"verdict\":\"declined\"}").statusCode()).isEqualTo(422);
        assertThat(say(anna, bert, "{\"verdict\":\"wrong\",\"reason\":\"too-tall\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(say(anna, bert, "{\"verdict\":\"right\",\"reason\":\"wrong-tie\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    private static Response say(String person, String about, String body) {
        return given().auth()
                .oauth2(Tokens.person(person))
                .contentType("application/json")
                .body(body)
                .post("/v1/ties/" + about + "/feedback");
    }

    private Response read(String position) {
        var request = given().auth().oauth2(Tokens.person(anna));
        return position == null
                ? request.get("/v1/ties/" + bert)
                : request.header("Goodturn-Position", position).get("/v1/ties/" + bert);
    }

    private List<Feedback> written() {
        return Written.on(Topics.FEEDBACK).stream()
                .map(record -> record.value())
                .filter(feedback -> feedback.getRecipient().equals(anna))
                .toList();
    }
}
