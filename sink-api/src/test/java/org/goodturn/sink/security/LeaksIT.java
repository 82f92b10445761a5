package org.goodturn.sink.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.goodturn.events.Answer;
import org.goodturn.events.Hindrance;
import org.goodturn.events.Request;
import org.goodturn.events.WhyNotAnswer;
import org.goodturn.sink.testing.FakeTopology;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks every call of the OpenAPI document: what exists for somebody else looks, byte for byte, as what does not exist
 * and as what could not exist.
 */
@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class LeaksIT {

    private static final Set<String> CHANGES_BY_ITSELF = Set.of("date", "goodturn-time", "ratelimit", "retry-after");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** Streams do not end; what they send to whom is tested with them. */
    private static final Set<String> ENDLESS = Set.of("/v1/nudges/stream", "/v1/nudges/socket");

    private static final Map<String, String> BODIES = Map.of(
            "/v1/nudges/{id}/feedback", "{\"verdict\":\"accepted\"}",
            "/v1/nudges/{id}/outcome", "{\"outcome\":\"good\"}",
            "/v1/ties/{other}/feedback", "{\"verdict\":\"wrong\",\"reason\":\"wrong-tie\"}",
            "/v1/webhooks/{id}", "{\"url\":\"https://hooks.example/in\"}",
            "/v1/consents", "{\"grants\":[]}");

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();
    private final String cleo = Samples.someone();
    private Feed feed;
    private FakeTopology topology;

    @BeforeEach
    void bertHasANudgeATieAProfileAndAWebhook() {
        feed = new Feed();
        topology = new FakeTopology(LeaksIT::sayingNothing);
        feed.allowAll(bert, cleo);
        feed.profile(Samples.profile(bert, "Bert"));
        feed.tie(Samples.tie(bert, cleo, 3, Instant.now(), Duration.ofDays(90)));
        feed.tie(Samples.tie(cleo, bert, 3, Instant.now(), Duration.ofDays(90)));
        feed.nudge(Samples.nudge(nudge(), bert, cleo));
        await().until(() -> as(Tokens.person(bert)).get("/v1/nudges/" + nudge()).statusCode() == 200
                && as(Tokens.person(bert)).get("/v1/ties/" + cleo).statusCode() == 200);
        as(Tokens.person(bert)).body(BODIES.get("/v1/webhooks/{id}")).put("/v1/webhooks/" + nudge());
    }

    @AfterEach
    void close() {
        topology.close();
        feed.close();
    }

    /** The topology says the same of everybody; what names are put in is up to the service. */
    private static Optional<Answer> sayingNothing(Request request, Answer.Builder answer) {
        Hindrance unknown = new Hindrance("nothing-known", "Nothing is known of you and {with}.", null);
        return Optional.of(answer.setWhyNot(new WhyNotAnswer(request.getAbout(), List.of(unknown)))
                .build());
    }

    /** As long as a person's id, so that lengths do not differ. */
    private String nudge() {
        return "n" + bert.substring(1);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static Map<String, Map<String, Object>> paths() {
        return given().queryParam("format", "json").get("/q/openapi").jsonPath().getMap("paths");
    }

    private static String made(String like, char with) {
        return like.charAt(0) + String.valueOf(with).repeat(like.length() - 1);
    }

    @Test
    void anIdOfSomebodyElseIsAnsweredAsOneThatIsNowhere() {
        int[] walked = {0};
        paths().forEach((path, methods) -> {
            if (path.contains("{") && !ENDLESS.contains(path)) {
                methods.keySet().stream().filter(method -> asks(method, path)).forEach(method -> {
                    assertAlike(method, path, ofBert(path));
                    walked[0]++;
                });
            }
        });
        assertThat(walked[0]).isGreaterThanOrEqualTo(4);
    }

    /** Whether the call is about something there is; a webhook is made under a name of the caller's own. */
    private static boolean asks(String method, String path) {
        return METHODS.contains(method) && !(method.equals("put") && path.equals("/v1/webhooks/{id}"));
    }

    /** An id of the call's kind that exists, for bert. */
    private String ofBert(String path) {
        if (path.endsWith("/receipt")) {
            return "r-MAP_TRUST";
        }
        return path.contains("{other}") ? cleo : nudge();
    }

    private void assertAlike(String method, String path, String existing) {
        String foreign = seen(Tokens.person(anna), method, path.replaceAll("\\{[^}]*}", existing), path, existing);
        for (String other : nowhere(path, existing)) {
            assertThat(seen(Tokens.person(anna), method, path.replaceAll("\\{[^}]*}", other), path, other))
                    .as("%s %s with %s", method, path, other)
                    .isEqualTo(foreign);
        }
        assertThat(foreign).as("%s %s", method, path).doesNotContain("Bert").doesNotContain(bert);
    }

    /** Ids that exist nowhere; malformed ones, too, where a call does not say of them what is wrong, whoever asks. */
    private static List<String> nowhere(String path, String existing) {
        List<String> wellFormed = List.of(made(existing, 'z'));
        return path.startsWith("/v1/webhooks/") || path.startsWith("/v1/why-not/")
                ? wellFormed
                : List.of(wellFormed.getFirst(), made(existing, '~'), made(existing, '\''));
    }

    @Test
    void aPersonSomebodyMayNotActForIsAnsweredAsOneWhoIsNowhere() {
        for (String token : List.of(Tokens.person(anna), Tokens.application(anna, made(anna, 'y')))) {
            paths().forEach((path, methods) -> methods.keySet().stream()
                    .filter(method -> METHODS.contains(method) && !ENDLESS.contains(path))
                    .filter(method -> takesPerson(methods, method))
                    .forEach(method -> {
                        String url = path.replaceAll("\\{[^}]*}", cleo) + "?person=";
                        String foreign = seen(token, method, url + bert, path, bert);
                        assertThat(foreign).as("%s %s", method, path).startsWith("403");
                        for (String other : List.of(made(bert, 'z'), made(bert, '~'), made(bert, '\''))) {
                            assertThat(seen(token, method, url + other, path, other))
                                    .as("%s %s for %s", method, path, other)
                                    .isEqualTo(foreign);
                        }
                    }));
        }
    }

    @SuppressWarnings("unchecked") // the shape of an OpenAPI document
    private static boolean takesPerson(Map<String, Object> methods, String method) {
        Map<String, Object> operation = (Map<String, Object>) methods.get(method);
        Object parameters = operation.getOrDefault("parameters", List.of());
        return ((List<Map<String, Object>>) parameters)
                .stream()
                        .anyMatch(parameter ->
                                "person".equals(parameter.get("name")) && "query".equals(parameter.get("in")));
    }

    /** Everything the caller sees: status, headers, body, with the id they sent themselves taken out. */
    private static String seen(String token, String method, String url, String path, String sent) {
        RequestSpecification request =
                as(token).header("Idempotency-Key", "leak").urlEncodingEnabled(false);
        if (!method.equals("get") && !method.equals("delete")) {
            request.body(BODIES.getOrDefault(path, "{}"));
        }
        Response answer = request.request(method, url);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : answer.headers()) {
            if (!CHANGES_BY_ITSELF.contains(header.getName().toLowerCase(Locale.ROOT))) {
                headers.put(header.getName(), header.getValue());
            }
        }
        return answer.statusCode() + "\n" + headers + "\n" + answer.asString().replace(sent, "SENT");
    }
}
