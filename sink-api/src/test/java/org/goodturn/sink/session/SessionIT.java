package org.goodturn.sink.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class SessionIT {

    private static final String UNKNOWN = "/v1/nudges/none";

    private final String anna = Samples.someone();

    private static Response open(String token) {
        return browser().auth().oauth2(token).post("/v1/stream-session");
    }

    private static RequestSpecification browser() {
        return given().header("User-Agent", "Firefox");
    }

    private static RequestSpecification session(String cookie) {
        return browser().cookie(name(), cookie);
    }

    private static String cookie(Response opened) {
        return opened.cookie(name());
    }

    private static String name() {
        return "goodturn-session-" + RestAssured.port;
    }

    private static void assertProblem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:goodturn:problem:" + type);
    }

    @Test
    void isOpenedWithATokenAndKeptByTheBrowserAlone() {
        Response opened = open(Tokens.person(anna, Duration.ofMinutes(10)));

        assertThat(opened.statusCode()).isEqualTo(204);
        assertThat(opened.asString()).isEmpty();
        assertThat(opened.header("Set-Cookie"))
                .startsWith(name() + "=")
                .contains("; Path=/v1; ", "; HttpOnly; ", "; SameSite=Strict")
                .doesNotContain("Secure");
        assertThat(Instant.parse(opened.header("Goodturn-Session-Expires")))
                .isBetween(Instant.now().plusSeconds(300), Instant.now().plusSeconds(600));
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void readsAndWritesAsThePersonItWasOpenedFor() {
        String cookie = cookie(open(Tokens.person(anna)));

        assertThat(session(cookie).get("/v1/profile").jsonPath().getString("person"))
                .isEqualTo(anna);
        Response told = session(cookie)
                .header("Goodturn-Page", "1")
                .contentType("application/json")
                .body("{\"displayName\":\"Anna\"}")
                .put("/v1/profile");
        assertThat(told.statusCode()).isEqualTo(202);
        assertThat(session(cookie)
                        .queryParam("person", "bert")
                        .get("/v1/profile")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void holdsTheScopesOfItsToken() {
        String cookie = cookie(open(Tokens.scoped(anna, "nudges:read")));
        assertThat(session(cookie).get("/v1/nudges").statusCode()).isEqualTo(200);
        assertProblem(session(cookie).get("/v1/profile"), 403, "insufficient-scope");
    }

    @Test
    void isNotOpenedWithoutATokenNorWithASession() {
        assertProblem(browser().post("/v1/stream-session"), 401, "not-authenticated");
        String cookie = cookie(open(Tokens.person(anna)));
        assertProblem(
                session(cookie).header("Goodturn-Page", "1").post("/v1/stream-session"), 401, "not-authenticated");
    }

    @Test
    void isRefusedWhenForgedAlteredOrBorrowed() {
        String cookie = cookie(open(Tokens.person(anna)));
        String altered = (cookie.charAt(0) == 'A' ? "B" : "A") + cookie.substring(1);

        assertProblem(session("made-up").get(UNKNOWN), 401, "not-authenticated");
        assertProblem(session(altered).get(UNKNOWN), 401, "not-authenticated");
        assertProblem(
                given().header("User-Agent", "Chrome").cookie(name(), cookie).get(UNKNOWN), 401, "not-authenticated");
        assertProblem(session(cookie).header("Host", "other.example").get(UNKNOWN), 401, "not-authenticated");
        assertProblem(session(cookie).get(UNKNOWN), 404, "not-found");
    }

    @Test
    void isRefusedToOtherSites() {
        String cookie = cookie(open(Tokens.person(anna)));
        assertProblem(session(cookie).header("Sec-Fetch-Site", "cross-site").get(UNKNOWN), 403, "cross-site");
        assertProblem(session(cookie).header("Origin", "https://evil.example").get(UNKNOWN), 403, "cross-site");
        assertProblem(
                session(cookie).header("Origin", "https://evil.example").get("/v1/nudges/stream"), 403, "cross-site");
        assertProblem(
                session(cookie)
                        .contentType("application/json")
                        .body("{\"displayName\":\"Eve\"}")
                        .put("/v1/profile"),
                403,
                "cross-site");
    }

    @Test
    void countsForNothingBesideAToken() {
        String cookie = cookie(open(Tokens.person(anna)));
        Response answer = session(cookie).auth().oauth2(Tokens.person("bert")).get("/v1/profile");
        assertThat(answer.jsonPath().getString("person")).isEqualTo("bert");
        assertThat(session(cookie).auth().oauth2("nonsense").get("/v1/profile").statusCode())
                .isEqualTo(401);
    }

    @Test
    void standsBesideThoseOfOtherServicesOnTheSameHost() {
        String cookie = cookie(open(Tokens.person(anna)));

        assertThat(session(cookie)
                        .cookie("goodturn-session-1", "of another service")
                        .cookie("goodturn-session", "of a third")
                        .get(UNKNOWN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser().cookie("goodturn-session-1", cookie).get(UNKNOWN).statusCode())
                .isEqualTo(401);
    }

    @Test
    void isTakenWithoutThePortFromWhoPutsItThereByHand() {
        String cookie = cookie(open(Tokens.person(anna)));

        assertThat(browser().cookie("goodturn-session", cookie).get(UNKNOWN).statusCode())
                .isEqualTo(404);
    }

    @Test
    void isForgottenWhateverItHolds() {
        Response ended = session("made-up").delete("/v1/stream-session");
        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(ended.header("Set-Cookie")).startsWith(name() + "=; Path=/v1; Max-Age=0; HttpOnly");
        assertThat(browser().delete("/v1/stream-session").statusCode()).isEqualTo(204);
    }

    @Test
    void noTokenIsTakenFromAQuery() {
        String token = Tokens.person(anna);
        for (String name : new String[] {"access_token", "token", "bearer", "goodturn-session"}) {
            assertThat(browser().queryParam(name, token).get("/v1/nudges").statusCode())
                    .as(name)
                    .isEqualTo(401);
        }
    }
}
