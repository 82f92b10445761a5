package org.goodturn.sink.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.goodturn.sink.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.IntroductionStep;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Purpose;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class InboxIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();
    private final String cleo = Samples.someone();
    private Feed feed;

    @BeforeEach
    void everybodyAllowsEverything() {
        feed = new Feed();
        feed.allowAll(anna, bert, cleo);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private Nudge nudge(String id) {
        Nudge nudge = Samples.nudge(anna + "-" + id, anna, bert, cleo);
        feed.nudge(nudge);
        await().until(() ->
                get(Tokens.person(anna), "/v1/nudges/" + nudge.getId()).statusCode() == 200);
        return nudge;
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    private static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.asString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void contributionsAndBaselineAddUpToTheLogOddsAndTheScoreIsItsLogistic() {
        Nudge nudge = nudge("sum");

        JsonNode shown = json(get(Tokens.person(anna), "/v1/nudges/" + nudge.getId()));

        JsonNode explanation = shown.path("explanation");
        double sum = explanation.path("baseline").doubleValue();
        for (JsonNode contribution : explanation.path("contributions")) {
            sum += contribution.path("value").doubleValue();
        }
        double logOdds = explanation.path("logOdds").doubleValue();
        assertThat(sum).isCloseTo(logOdds, within(1e-9));
        assertThat(shown.path("score").doubleValue()).isCloseTo(1 / (1 + Math.exp(-logOdds)), within(1e-9));
        assertThat(logOdds).isEqualTo(nudge.getExplanation().getLogOdds());
    }

    @Test
    void showsExactlyTheFieldsOfTheContract() {
        Nudge nudge = nudge("fields");
        JsonNode shown = json(get(Tokens.person(anna), "/v1/nudges/" + nudge.getId()));
        assertThat(shown.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "revision",
                        "kind",
                        "status",
                        "recipient",
                        "topic",
                        "with",
                        "through",
                        "score",
                        "openedAt",
                        "expiresAt",
                        "headline",
                        "explanation",
                        "asking",
                        "step",
                        "agreed",
                        "whoWillKnow");
        assertThat(json(get(Tokens.person(anna), "/v1/nudges/" + nudge.getId() + "/explanation")))
                .isEqualTo(shown.path("explanation"));
    }

    @Test
    void showsABridgeWhoAsksWhomTheyWouldMeetAndWhoSaidYes() {
        feed.profile(Samples.profile(anna, "Anna"));
        Nudge asked = Samples.toBridge(cleo + "-asked", cleo, anna, bert);
        feed.nudge(asked);
        await().untilAsserted(() -> {
            JsonNode shown = json(get(Tokens.person(cleo), "/v1/nudges/" + asked.getId()));
            assertThat(shown.path("asking").asText()).isEqualTo("bridge");
            assertThat(shown.path("step").asText()).isEqualTo("bridge-asked");
            assertThat(shown.path("kind").asText()).isEqualTo("introduction");
            assertThat(shown.path("meets").path("person").asText()).isEqualTo(bert);
            assertThat(shown.path("agreed")).hasSize(1);
            assertThat(shown.path("agreed").path(0).path("name").asText()).isEqualTo("Anna");
            assertThat(shown.path("headline").asText())
                    .isEqualTo("Anna would like to meet someone you know: would you introduce them?");
        });
        assertThat(get(Tokens.person(bert), "/v1/nudges/" + asked.getId()).statusCode())
                .as("the other side is told nothing yet")
                .isEqualTo(404);
    }

    @Test
    void showsTheOtherSideThatAskerAndBridgeSaidYesAndEverybodyInTheEnd() {
        Nudge asked = Samples.toOtherSide(bert + "-asked", bert, anna, cleo);
        feed.nudge(asked);
        await().until(() ->
                get(Tokens.person(bert), "/v1/nudges/" + asked.getId()).statusCode() == 200);
        JsonNode shown = json(get(Tokens.person(bert), "/v1/nudges/" + asked.getId()));
        assertThat(shown.path("asking").asText()).isEqualTo("other-side");
        assertThat(shown.path("step").asText()).isEqualTo("other-side-asked");
        assertThat(shown.has("meets")).isFalse();
        assertThat(shown.path("agreed").findValuesAsText("person")).containsExactly(anna, cleo);

        feed.nudge(Nudge.newBuilder(Samples.revised(asked, 2, NudgeStatus.ACCEPTED, null))
                .setStep(IntroductionStep.AGREED)
                .setAgreed(List.of(anna, cleo, bert))
                .build());

        await().untilAsserted(() -> {
            JsonNode agreed = json(get(Tokens.person(bert), "/v1/nudges/" + asked.getId()));
            assertThat(agreed.path("step").asText()).isEqualTo("agreed");
            assertThat(agreed.path("agreed").findValuesAsText("person")).containsExactly(anna, cleo, bert);
        });
    }

    @Test
    void masksAQuestionOnceTheBridgeIsNotOneAnyMore() {
        Nudge asked = Samples.toBridge(cleo + "-masked", cleo, anna, bert);
        feed.nudge(asked);
        await().until(() ->
                get(Tokens.person(cleo), "/v1/nudges/" + asked.getId()).statusCode() == 200);

        feed.consent(Samples.consent(cleo, 2, 1L, ConsentOrigin.PERSON, Purpose.RECEIVE_NUDGES, Purpose.MAP_TRUST));

        await().until(() ->
                get(Tokens.person(cleo), "/v1/nudges/" + asked.getId()).statusCode() == 404);
    }

    @Test
    void putsNamesInOnceAProfileTellsThem() {
        Nudge nudge = nudge("names");
        assertThat(json(get(Tokens.person(anna), "/v1/nudges/" + nudge.getId()))
                        .path("headline")
                        .asText())
                .isEqualTo("Someone new to you can help with marketing/branding, and someone you know knows them");
        feed.profile(Samples.profile(bert, "Bert"));
        feed.profile(Samples.profile(cleo, "Cleo {with}"));
        await().untilAsserted(() -> {
            JsonNode shown = json(get(Tokens.person(anna), "/v1/nudges/" + nudge.getId()));
            assertThat(shown.path("headline").asText())
                    .isEqualTo("Bert can help with marketing/branding, and Cleo {with} knows them");
            assertThat(shown.path("with").path("name").asText()).isEqualTo("Bert");
        });
    }

    @Test
    void answersAForeignNudgeLikeOneThatDoesNotExist() {
        Nudge nudge = nudge("annas");
        Response foreign = get(Tokens.person(bert), "/v1/nudges/" + nudge.getId());
        Response missing = get(Tokens.person(bert), "/v1/nudges/none");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.contentType()).startsWith("application/problem+json");
        assertThat(foreign.asString().replace(nudge.getId(), "none")).isEqualTo(missing.asString());
        assertThat(get(Tokens.application(bert), "/v1/nudges/" + nudge.getId()).statusCode())
                .isEqualTo(404);
        assertThat(get(Tokens.application(anna), "/v1/nudges/" + nudge.getId()).statusCode())
                .isEqualTo(200);
        assertThat(get(Tokens.application(), "/v1/nudges/" + nudge.getId()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesTokensThatAreMissingMalformedExpiredOrForeign() {
        for (String token : List.of(
                "nonsense",
                "a.b.c",
                Tokens.person(anna, Duration.ofMinutes(-5)),
                Tokens.forAnotherService(anna),
                Tokens.person(anna) + "x")) {
            Response answer = get(token, "/v1/nudges");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        }
        assertThat(given().get("/v1/nudges").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesATokenThatNamesNobody() {
        assertThat(get(Tokens.person("app:town"), "/v1/nudges").statusCode()).isEqualTo(403);
    }

    @Test
    void listsInPagesTheNewestFirstAndEachOnce() {
        for (int i = 0; i < 5; i++) {
            nudge("n" + i);
        }
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            JsonNode page = json(get(
                    Tokens.person(anna), "/v1/nudges?status=open&limit=2" + (next == null ? "" : "&after=" + next)));
            page.path("items").forEach(item -> seen.add(item.path("id").asText()));
            assertThat(page.has("next")).isTrue();
            next = page.path("next").textValue();
        } while (next != null);
        assertThat(seen).containsExactly(anna + "-n4", anna + "-n3", anna + "-n2", anna + "-n1", anna + "-n0");
    }

    @Test
    void filtersByStatus() {
        Nudge declined = Samples.revised(nudge("declined"), 2, NudgeStatus.DECLINED, "declined");
        feed.nudge(declined);
        Nudge open = nudge("open");
        assertThat(json(get(Tokens.person(anna), "/v1/nudges?status=open")).findValuesAsText("headline"))
                .hasSize(1);
        JsonNode ended = json(get(Tokens.person(anna), "/v1/nudges?status=declined"));
        assertThat(ended.path("items").path(0).path("id").asText()).isEqualTo(declined.getId());
        assertThat(ended.path("items").path(0).path("reason").asText()).isEqualTo("declined");
        assertThat(json(get(Tokens.person(anna), "/v1/nudges")).path("items")).hasSize(2);
        assertThat(open.getStatus()).isEqualTo(NudgeStatus.OPEN);
    }

    @Test
    void refusesParametersThatMeanNothing() {
        for (String query : List.of(
                "status=lost",
                "after=%%%",
                "after=abc",
                "limit=0",
                "limit=501",
                "limit=",
                "limit=ten",
                "limit=99999999999",
                "position=x")) {
            assertThat(get(Tokens.person(anna), "/v1/nudges?" + query.replace("%", "%25"))
                            .statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }
}
