package org.goodturn.sink.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.goodturn.events.Feedback;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeOutcome;
import org.goodturn.events.NudgeStatus;
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
class OutcomeIT {

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();
    private final Nudge nudge = Samples.nudge(anna + "-n", anna, bert);
    private Feed feed;

    @BeforeEach
    void annaHasANudge() {
        feed = new Feed();
        feed.allowAll(anna, bert);
        feed.nudge(nudge);
        awaitStatus("open");
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void ofAnAcceptedNudgeReachesKafkaWithoutAVerdict() {
        feed.nudge(Samples.revised(nudge, 2, NudgeStatus.ACCEPTED, null));
        awaitStatus("accepted");

        Response answer = tell("{\"outcome\":\"good\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(written()).singleElement().satisfies(feedback -> {
            assertThat(feedback.getOutcome()).isEqualTo(NudgeOutcome.GOOD);
            assertThat(feedback.getVerdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(feedback.getNudgeId()).isEqualTo(nudge.getId());
        });
    }

    @Test
    void ofAnyOtherIsAConflict() {
        Response answer = tell("{\"outcome\":\"good\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:goodturn:problem:nudge-not-accepted");
        assertThat(written()).isEmpty();
    }

    @Test
    void isGoodOrBadAndNothingElse() {
        assertThat(tell("{\"outcome\":\"splendid\"}").statusCode()).isEqualTo(422);
        assertThat(tell("{}").statusCode()).isEqualTo(422);
        assertThat(tell("{\"outcome\":\"good\",\"stars\":5}").jsonPath().getList("errors.pointer", String.class))
                .containsExactly("/stars");
    }

    private void awaitStatus(String status) {
        await().until(() -> status.equals(given().auth()
                .oauth2(Tokens.person(anna))
                .get("/v1/nudges/" + nudge.getId())
                .jsonPath()
                .getString("status")));
    }

    private Response tell(String body) {
        return given().auth()
                .oauth2(Tokens.person(anna))
                .contentType("application/json")
                .body(body)
                .post("/v1/nudges/" + nudge.getId() + "/outcome");
    }

    private List<Feedback> written() {
        return Written.on(Topics.FEEDBACK).stream()
                .map(record -> record.value())
                .filter(feedback -> feedback.getRecipient().equals(anna))
                .toList();
    }
}
