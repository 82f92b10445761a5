package org.goodturn.sink.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.sink.testing.SelfMade;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * The service behind a proxy that ends TLS, and with TLS of its own; with an issuer that says what an access token is.
 */
@QuarkusTest
@QuarkusTestResource(TestBroker.class)
@TestProfile(StrictSettingsIT.Strict.class)
class StrictSettingsIT {

    private static final String TRANSPORT = "Strict-Transport-Security";

    private static final String CERTIFICATE = "quarkus.tls.key-store.pem.0.cert";
    private static final String KEY = "quarkus.tls.key-store.pem.0.key";

    /** As docs/security.md tells to set it. */
    public static final class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            SelfMade made = SelfMade.made();
            return Map.of(
                    "goodturn.token.types",
                    "at-jwt",
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "true",
                    CERTIFICATE,
                    made.certificate().toString(),
                    KEY,
                    made.key().toString(),
                    "quarkus.http.test-ssl-port",
                    "0");
        }
    }

    @TestHTTPResource(tls = true)
    URI secured;

    @ConfigProperty(name = CERTIFICATE)
    Path certificate;

    @ConfigProperty(name = KEY)
    Path key;

    @Test
    void overTlsOfItsOwnTheyAreToldToo() throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(new SelfMade(certificate, key).trusted())
                .build()) {
            for (String path : List.of("/", "/v1/nothing")) {
                HttpResponse<Void> answer = client.send(
                        HttpRequest.newBuilder(URI.create("https://localhost:" + secured.getPort() + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

                assertThat(answer.sslSession()).as("TLS").isPresent();
                assertThat(answer.headers().allValues(TRANSPORT)).as(path).containsExactly("max-age=31536000");
            }
        }
    }

    private static Response forwarded(String scheme, String path) {
        return given().header("X-Forwarded-Proto", scheme).get(path);
    }

    @Test
    void browsersThatCameOverHttpsAreToldToStayThere() {
        for (String path : List.of("/", "/v1/nudges", "/v1/nothing", "/q/health/live")) {
            assertThat(forwarded("https", path).headers().getValues(TRANSPORT))
                    .as(path)
                    .containsExactly("max-age=31536000");
        }
    }

    @Test
    void overHttpTheyAreToldNothing() {
        assertThat(forwarded("http", "/").header(TRANSPORT)).isNull();
        assertThat(given().get("/").header(TRANSPORT)).isNull();
    }

    @Test
    void aSessionThatWasOpenedOverHttpsIsSentOverHttpsAlone() {
        Response opened = given().header("X-Forwarded-Proto", "https")
                .auth()
                .oauth2(Tokens.typed("anna", "at+jwt"))
                .post("/v1/stream-session");

        assertThat(opened.statusCode()).isEqualTo(204);
        assertThat(opened.header("Set-Cookie")).endsWith("; SameSite=Strict; Secure");
    }

    private static Response read(String token) {
        return given().auth().oauth2(token).get("/v1/nudges");
    }

    @Test
    void onlyWhatSaysToBeAnAccessTokenIsTaken() {
        assertThat(read(Tokens.typed("anna", "at+jwt")).statusCode()).isEqualTo(200);
        assertThat(read(Tokens.typed("anna", "application/at+jwt")).statusCode())
                .isEqualTo(200);

        for (String type : List.of("JWT", "id+jwt", "")) {
            Response refused = read(Tokens.typed("anna", type));
            assertThat(refused.statusCode()).as(type).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
            assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:goodturn:problem:not-authenticated");
        }
    }
}
