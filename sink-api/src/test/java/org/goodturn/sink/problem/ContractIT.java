package org.goodturn.sink.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class ContractIT {

    @Test
    void isReadyOnceItsViewsAreRead() {
        await().untilAsserted(() ->
                assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200));
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void describesItselfAsOpenApi() {
        Response document = given().queryParam("format", "json").get("/q/openapi");

        assertThat(document.jsonPath().getString("openapi")).startsWith("3.1");
        assertThat(document.jsonPath().getMap("paths")).containsKey("/v1/nudges/stream");
    }

    @Test
    void measuresSubscribersAndHowFarViewsLag() {
        assertThat(given().get("/q/metrics").asString())
                .contains("goodturn_delivery_subscribers", "goodturn_views_lag{view=\"nudges.v1\"}");
    }

    @Test
    void answersUnknownPathsAndMethodsWithProblems() {
        Response missing = given().auth().oauth2(Tokens.person("anna")).get("/v1/nothing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.contentType()).startsWith("application/problem+json");
        assertThat(missing.jsonPath().getString("instance")).isEqualTo("/v1/nothing");
        Response spaced = given().auth().oauth2(Tokens.person("anna")).get("/v1/why-not/{other}", "x y");
        assertThat(spaced.jsonPath().getString("instance")).isEqualTo("/v1/why-not/x%20y");
        Response wrong = given().auth().oauth2(Tokens.person("anna")).delete("/v1/ties");
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.contentType()).startsWith("application/problem+json");
    }

    @Test
    void setsSecurityHeaders() {
        Response answer = given().auth().oauth2(Tokens.person("anna")).get("/v1/ties");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
    }
}
