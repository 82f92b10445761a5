package org.goodturn.sink.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.goodturn.sink.testing.RunningService;
import org.goodturn.sink.testing.StubRegistry;
import org.goodturn.sink.testing.TestBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service as it is shipped, with a real Keycloak as its issuer; keys come from the issuer's own documents. */
class KeycloakIT {

    private static final String ALL = "nudges:read nudges:write me:read me:write";

    private static Keycloak keycloak;
    private static TestBroker broker;
    private static StubRegistry registry;
    private static RunningService service;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        keycloak = Keycloak.start();
        broker = new TestBroker();
        Map<String, String> settings = new HashMap<>(broker.start());
        settings.remove("quarkus.oidc.public-key");
        settings.remove("test.private-key");
        registry = new StubRegistry();
        settings.put("goodturn.schema.registry.url", registry.url());
        settings.put("quarkus.oidc.auth-server-url", keycloak.issuer("town"));
        settings.put("quarkus.oidc.token.issuer", keycloak.issuer("town"));
        settings.put("quarkus.oidc.token.forced-jwk-refresh-interval", "1s");
        settings.put("goodturn.token.person-claim", "person");
        service = RunningService.start(settings);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (registry != null) {
            registry.close();
        }
        if (broker != null) {
            broker.stop();
        }
        keycloak.close();
    }

    private static HttpResponse<String> get(String token, String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(service.url(path)))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int status(String token, String path) {
        return get(token, path).statusCode();
    }

    private static String header(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
    }

    @Test
    void aPersonIsKnownByTheClaimThatNamesThem() {
        HttpResponse<String> profile = get(keycloak.annas("town", "page", ALL), "/v1/profile");
        assertThat(profile.statusCode()).isEqualTo(200);
        assertThat(profile.body()).contains("\"person\":\"anna\"");
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        assertThat(status(keycloak.annas("town", "elsewhere", ALL), "/v1/profile"))
                .isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherRealmIsRefusedThoughTheSameServerIssuedIt() {
        assertThat(status(keycloak.annas("village", "page", ALL), "/v1/profile"))
                .isEqualTo(401);
    }

    @Test
    void aTokenIsRefusedOnceItHasExpired() {
        String brief = keycloak.annas("town", "brief", ALL);
        await().until(() -> status(brief, "/v1/profile") == 401);
    }

    @Test
    void aTokenWithoutTheScopeIsRefusedAndToldWhichItLacks() {
        String reader = keycloak.annas("town", "page", "nudges:read");
        HttpResponse<String> refused = get(reader, "/v1/profile");
        assertThat(status(reader, "/v1/nudges")).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"insufficient_scope\", scope=\"me:read\"");
    }

    @Test
    void idTokensAndRefreshTokensAreRefusedThoughTheyAreMeantForUs() {
        var issued = keycloak.forAnna("town", "goodturn", "openid " + ALL);
        assertThat(status(issued.path("access_token").asText(), "/v1/profile")).isEqualTo(200);
        assertThat(issued.path("id_token").asText()).isNotEmpty();
        assertThat(status(issued.path("id_token").asText(), "/v1/profile")).isEqualTo(401);
        assertThat(status(issued.path("refresh_token").asText(), "/v1/profile")).isEqualTo(401);
    }

    @Test
    void anApplicationActsForThePeopleItsTokenListsAndNobodyElse() {
        String listed = keycloak.application("app-listed");
        assertThat(header(listed)).contains("\"at+jwt\"");
        assertThat(status(listed, "/v1/profile?person=bert")).isEqualTo(200);
        assertThat(status(listed, "/v1/profile?person=cleo")).isEqualTo(403);
        assertThat(status(listed, "/v1/nudges?person=cleo")).isEqualTo(403);
        assertThat(status(listed, "/v1/nudges")).isEqualTo(200);
    }

    @Test
    void anApplicationForAllPeopleNeedsTheScopesOfItsCallsAllTheSame() {
        String town = keycloak.application("app-town");
        assertThat(status(town, "/v1/nudges?person=cleo")).isEqualTo(200);
        assertThat(status(town, "/v1/profile?person=cleo")).isEqualTo(403);
    }

    @Test
    void aNewKeyOfTheIssuerIsFoundAndTheOldOneStaysGood() {
        String before = keycloak.annas("town", "page", ALL);
        keycloak.rotateKeys("town");
        String after = keycloak.annas("town", "page", ALL);

        assertThat(header(after)).isNotEqualTo(header(before));
        await().until(() -> status(after, "/v1/profile") == 200);
        assertThat(status(before, "/v1/profile")).isEqualTo(200);
    }
}
