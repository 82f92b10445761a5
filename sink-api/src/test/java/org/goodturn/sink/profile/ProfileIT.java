package org.goodturn.sink.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class ProfileIT {

    private final String anna = Samples.someone();

    private Response put(String body) {
        return given().auth()
                .oauth2(Tokens.person(anna))
                .contentType("application/json")
                .body(body)
                .put("/v1/profile");
    }

    private Response read() {
        return given().auth().oauth2(Tokens.person(anna)).get("/v1/profile");
    }

    @Test
    void hasDefaultsUntilSomethingWasTold() {
        Response read = read();
        assertThat(read.jsonPath().getString("timeZone")).isEqualTo("UTC");
        assertThat(read.jsonPath().getInt("pace.nudgesPerWeek")).isEqualTo(3);
        assertThat(read.jsonPath().getString("pace.quietFrom")).isEqualTo("21:00");
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void isReadAsItWasTold() {
        Response told = put("{\"displayName\":\"Anna\",\"region\":\"at-9\",\"timeZone\":\"Europe/Vienna\","
                + "\"offers\":[\"food/bread\"],\"seeks\":[\"marketing/branding\"],"
                + "\"pace\":{\"nudgesPerWeek\":5,\"quietFrom\":\"20:30\",\"quietUntil\":\"07:05\"}}");
        assertThat(told.statusCode()).isEqualTo(202);

        Response read = given().auth()
                .oauth2(Tokens.person(anna))
                .queryParam("position", told.header("Goodturn-Position"))
                .get("/v1/profile");

        assertThat(read.jsonPath().getString("displayName")).isEqualTo("Anna");
        assertThat(read.jsonPath().getList("offers", String.class)).containsExactly("food/bread");
        assertThat(read.jsonPath().getInt("pace.nudgesPerWeek")).isEqualTo(5);
        assertThat(read.jsonPath().getString("pace.quietUntil")).isEqualTo("07:05");
        assertThat(put(read.asString()).statusCode()).isEqualTo(202);
    }

    @Test
    void refusesAChangeMadeOnAnotherState() {
        put("{\"displayName\":\"Anna\"}");
        int status = given().auth()
                .oauth2(Tokens.person(anna))
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"displayName\":\"Ann\"}")
                .put("/v1/profile")
                .statusCode();
        assertThat(status).isEqualTo(412);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        String seventeen = String.join(",", Collections.nCopies(17, "\"a\""));
        Response answer = put("{\"timeZone\":\"Mars/Base\",\"offers\":[" + seventeen + "],\"seeks\":[\"a b\"],"
                + "\"displayName\":\"\\u0000\",\"pace\":{\"nudgesPerWeek\":-1,\"quietFrom\":\"24:00\",\"often\":1},"
                + "\"person\":\"somebody\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder(
                        "/timeZone",
                        "/offers",
                        "/seeks",
                        "/displayName",
                        "/pace/nudgesPerWeek",
                        "/pace/quietFrom",
                        "/pace/often",
                        "/person");
        assertThat(read().jsonPath().getString("displayName")).isNull();
    }
}
