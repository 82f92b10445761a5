package org.goodturn.sink.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class HeadersIT {

    @Test
    void whatIsNoPageLoadsNothing() {
        for (String path : new String[] {"/v1/ties", "/v1/nothing", "/q/health/live", "/q/openapi"}) {
            Response answer = given().auth().oauth2(Tokens.person("anna")).get(path);
            assertThat(answer.headers().getValues("Content-Security-Policy"))
                    .as(path)
                    .containsExactly("default-src 'none'; frame-ancestors 'none'");
            assertSafe(answer);
        }
    }

    @Test
    void thePageLoadsWhatIsItsOwn() {
        for (String path : new String[] {"/", "/index.html", "/v1x"}) {
            Response answer = given().get(path);
            assertThat(answer.headers().getValues("Content-Security-Policy"))
                    .as(path)
                    .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            assertSafe(answer);
        }
    }

    private static void assertSafe(Response answer) {
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void thePageIsAskedForAnewByWhateverNameItHas() {
        for (String path : new String[] {"/", "/index.html", "/page/app.js", "/page/frame.css"}) {
            Response answer = given().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().getValues("Cache-Control")).as(path).containsExactly("no-cache");
            assertThat(answer.header("ETag")).as(path).isNotBlank();
        }
        assertThat(given().get("/index.html").asString())
                .isEqualTo(given().get("/").asString());
    }

    @Test
    void answersAreKeptNowhere() {
        Response answer = given().auth().oauth2(Tokens.person("anna")).get("/v1/ties");
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void otherOriginsAreGrantedNothing() {
        Response preflight = given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,goodturn-page")
                .options("/v1/profile");
        Response read = given().header("Origin", "https://elsewhere.example")
                .auth()
                .oauth2(Tokens.person("anna"))
                .get("/v1/profile");
        for (Response answer : new Response[] {preflight, read}) {
            assertThat(answer.headers().asList())
                    .noneMatch(
                            header -> header.getName().toLowerCase(Locale.ROOT).startsWith("access-control-"));
        }
    }
}
