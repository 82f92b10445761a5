package org.goodturn.sink.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class ScopesIT {

    private final String anna = Samples.someone();

    private Response get(String path, String... scopes) {
        return given().auth().oauth2(Tokens.scoped(anna, scopes)).get(path);
    }

    private Response say(String method, String path, String... scopes) {
        return given().auth()
                .oauth2(Tokens.scoped(anna, scopes))
                .contentType("application/json")
                .body("{}")
                .request(method, path);
    }

    private static void assertNeeds(Response answer, String scope) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:goodturn:problem:insufficient-scope");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }

    @Test
    void aTokenWithoutAnyScopeMayDoNothing() {
        assertNeeds(get("/v1/nudges"), "nudges:read");
        assertNeeds(get("/v1/nudges/stream"), "nudges:read");
        assertNeeds(get("/v1/profile"), "me:read");
    }

    @Test
    void readingIsNotWriting() {
        assertThat(get("/v1/profile", "me:read").statusCode()).isEqualTo(200);
        assertNeeds(say("PUT", "/v1/profile", "me:read"), "me:write");
        assertNeeds(say("PUT", "/v1/consents", "me:read", "nudges:write"), "me:write");
        assertNeeds(get("/v1/consents", "me:write"), "me:read");
        assertNeeds(say("POST", "/v1/nudges/x/feedback", "nudges:read"), "nudges:write");
        assertThat(say("POST", "/v1/nudges/x/feedback", "nudges:write").statusCode())
                .isEqualTo(422);
    }

    @Test
    void nudgesAndWhatIsHeldAboutSomebodyAreScopesOfTheirOwn() {
        assertThat(get("/v1/nudges", "nudges:read").statusCode()).isEqualTo(200);
        assertNeeds(get("/v1/ties", "nudges:read"), "me:read");
        assertNeeds(get("/v1/nudges", "me:read", "webhooks:manage", "openid"), "nudges:read");
    }
}
