package org.goodturn.sink.limits;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.SseClient;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
@TestProfile(CallLimitsIT.Slow.class)
class CallLimitsIT {

    /** So few calls that a busy machine uses them up, too. */
    public static final class Slow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "goodturn.limits.person.calls-per-second", "1",
                    "goodturn.limits.person.burst", "2",
                    "goodturn.limits.application.calls-per-second", "1",
                    "goodturn.limits.application.burst", "2");
        }
    }

    @TestHTTPResource
    URI service;

    @Test
    void whoCallsTooOftenIsToldToWaitAndHindersNobodyElse() {
        List<HttpResponse<String>> answers = callsAtOnce(Tokens.person(Samples.someone()));

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(404, 429)
                .isSubsetOf(404, 429);
        HttpResponse<String> refused = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.body()).contains("urn:goodturn:problem:too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("RateLimit")).contains("\"person\";r=0;t=2");
        assertThat(answers).allSatisfy(answer -> assertThat(answer.headers().firstValue("RateLimit-Policy"))
                .contains("\"person\";q=2;w=2"));
        Response other = given().auth().oauth2(Tokens.person(Samples.someone())).get("/v1/nudges");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.header("RateLimit")).isEqualTo("\"person\";r=1;t=1");
    }

    @Test
    void whoIsNotKnownIsNotCounted() {
        for (int i = 0; i < 20; i++) {
            Response answer = given().get("/v1/nudges");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.header("RateLimit")).isNull();
        }
    }

    @Test
    void whoHasUsedUpTheirCallsMayStillOpenTheirStreams() {
        String token = Tokens.application(Samples.someone());
        List<SseClient> streams = new ArrayList<>();
        assertThat(callsAtOnce(token)).extracting(HttpResponse::statusCode).contains(429);
        try {
            for (int i = 0; i < 20; i++) {
                streams.add(SseClient.open(service.resolve("/v1/nudges/stream").toString(), token, null));
            }
            assertThat(streams).extracting(SseClient::status).containsOnly(200);
            assertThat(streams.getFirst().headers().firstValue("RateLimit-Policy"))
                    .contains("\"application-subscriptions\";q=5000;w=5000");
        } finally {
            streams.forEach(SseClient::close);
        }
    }

    private List<HttpResponse<String>> callsAtOnce(String token) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 200)
                    .mapToObj(i -> client.sendAsync(
                            HttpRequest.newBuilder(service.resolve("/v1/nudges/none"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()))
                    .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        }
    }
}
