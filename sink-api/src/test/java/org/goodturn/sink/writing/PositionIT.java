package org.goodturn.sink.writing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class PositionIT {

    private static Response read(String text) {
        String position = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return given().auth()
                .oauth2(Tokens.person(Samples.someone()))
                .queryParam("position", position)
                .get("/v1/profile");
    }

    @Test
    void whatNoWriteHereAnswersIsNoPosition() {
        for (String text : List.of(
                "log",
                "log nudges.v1 0 1",
                "log other.v1 0 1",
                "log consents.v1 -1 0",
                "log consents.v1 0 99999999999999999999",
                "log consents.v1 0 1 ",
                "nudge one n",
                "nudge 99999999999 n")) {
            Response answer = read(text);
            assertThat(answer.statusCode()).as(text).isEqualTo(400);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:goodturn:problem:invalid-parameter");
        }
    }

    @Test
    void aPositionThatIsNotReachedIsSaidSoAfterABoundedWait() {
        for (String text : List.of("log consents.v1 0 999999999", "log consents.v1 999 0")) {
            Response answer = read(text);
            assertThat(answer.statusCode()).as(text).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
    }

    @Test
    void aPositionOfSomebodyElsesNudgeTellsNothing() {
        assertThat(read("nudge 1 somebody-elses").statusCode()).isEqualTo(200);
    }
}
