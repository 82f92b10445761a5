package org.goodturn.sink.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.events.Answer;
import org.goodturn.events.ExportPart;
import org.goodturn.events.HeldCounts;
import org.goodturn.events.HeldNudge;
import org.goodturn.events.HeldPerson;
import org.goodturn.events.HeldTie;
import org.goodturn.events.HeldTopic;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Purpose;
import org.goodturn.events.Request;
import org.goodturn.events.SourceTopics;
import org.goodturn.sink.testing.FakeTopology;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class MeIT {

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();
    private Feed feed;

    @TestHTTPResource
    URI service;

    private FakeTopology topology;

    @BeforeEach
    void annaHasALife() {
        feed = new Feed();
        feed.allowAll(anna, bert);
        feed.profile(Samples.profile(anna, "Anna"));
        feed.profile(Samples.profile(bert, "Bert"));
        feed.tie(Samples.tie(anna, bert, 9, Instant.now(), Duration.ofDays(90)));
        Nudge open = Samples.nudge(anna + "-1", anna, bert);
        feed.nudge(open);
        feed.nudge(Samples.revised(Samples.nudge(anna + "-2", anna, bert), 2, NudgeStatus.DECLINED, "not-now"));
        await().until(() -> given().auth()
                        .oauth2(Tokens.person(anna))
                        .get("/v1/nudges/" + anna + "-2")
                        .statusCode()
                == 200);
        await().until(() -> given().auth()
                        .oauth2(Tokens.person(anna))
                        .get("/v1/ties/" + bert)
                        .statusCode()
                == 200);
    }

    @AfterEach
    void close() {
        feed.close();
        if (topology != null) {
            topology.close();
        }
    }

    @Test
    void saysAtAGlanceWhatIsHeldAndWhatEachConsentHolds() {
        topology = new FakeTopology(this::parts);

        JsonPath me = get("/v1/me").jsonPath();

        assertThat(me.getString("person")).isEqualTo(anna);
        assertThat(me.getString("name")).isEqualTo("Anna");
        assertThat(me.getString("profile.pace.quietFrom")).isEqualTo("21:00");
        assertThat(me.getList("consents.grants")).hasSize(6);
        assertThat(me.getInt("held.ties")).isEqualTo(1);
        assertThat(me.getInt("held.interactions")).isEqualTo(9);
        assertThat(me.getInt("held.topics")).isEqualTo(2);
        assertThat(me.getInt("held.nudges")).isEqualTo(2);
        assertThat(me.getInt("held.openNudges")).isEqualTo(1);
        assertThat(me.getList("byConsent.purpose", String.class))
                .contains(
                        "map-trust", "detect-intent", "share-intent", "be-introduced", "be-a-bridge", "receive-nudges");
        Map<String, Object> ofMail = row(me, "map-trust", "mail");
        assertThat(ofMail.get("counts")).isEqualTo(Map.of("interactions", 9, "ties", 1, "tiesForgotten", 1));
        assertThat(ofMail.get("allowed")).isEqualTo(true);
        Map<String, Object> ofWeb = row(me, "detect-intent", "web");
        assertThat(ofWeb.get("counts")).isEqualTo(Map.of("behaviors", 7, "topics", 2, "topicsForgotten", 1));
        assertThat(ofWeb.get("removes").toString())
                .contains("What this source counted")
                .contains("suggestions");
        assertThat(row(me, "receive-nudges", "*").get("counts")).isEqualTo(Map.of("openNudges", 1));
        assertThat(me.getMap("")).doesNotContainKey("incomplete");
    }

    @Test
    void saysWhatItKnowsWhereTheTopologyDoesNotAnswerAndNamesWhatItDoesNot() {
        Response me = get("/v1/me");

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.jsonPath().getInt("held.ties")).isEqualTo(1);
        assertThat(me.jsonPath().getMap("held")).doesNotContainKeys("topics", "mentions");
        assertThat(row(me.jsonPath(), "detect-intent", "*").get("counts")).isEqualTo(Map.of());
        assertThat(row(me.jsonPath(), "be-a-bridge", "*").get("counts")).isEqualTo(Map.of());
        assertThat(me.jsonPath().getList("incomplete.missing"))
                .containsExactly(
                        "held.topics", "held.mentions", "byConsent.counts.topics", "byConsent.counts.mentions");
        assertThat(me.jsonPath().getString("incomplete.reason")).contains("has not answered in time");
        assertThat(me.jsonPath().getString("incomplete.next")).contains("Ask again");
    }

    @Test
    void isTakenAlongAsOneDocumentWithAllPartsInIt() {
        topology = new FakeTopology(this::parts);

        Response export = get("/v1/me/export");

        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.contentType()).startsWith("application/json");
        assertThat(export.header("Content-Disposition")).matches("attachment; filename=\"goodturn-my-data-.*\\.json\"");
        JsonPath json = export.jsonPath();
        assertThat(json.getString("schema")).isEqualTo("goodturn-export-1");
        assertThat(json.getString("person")).isEqualTo(anna);
        assertThat(json.getString("profile.displayName")).isEqualTo("Anna");
        assertThat(json.getList("receipts.'dct:identifier'", String.class)).contains("r-MAP_TRUST");
        assertThat(json.getString("ties[0].name")).isEqualTo("Bert");
        assertThat(json.getList("nudges.status", String.class)).containsExactlyInAnyOrder("open", "declined");
        assertThat(json.getString("kept.person.counts.topics")).isEqualTo("2");
        assertThat(json.getList("kept.ties.tie.other", String.class)).containsExactly(bert, bert);
        assertThat(json.getString("kept.ties[0].tie.evidence[0].kind")).isEqualTo("mail");
        assertThat(json.getList("kept.topics.topic", String.class)).containsExactly("marketing/branding");
        assertThat(json.getString("kept.nudges[0].status")).isEqualTo("held");
        assertThat(topology.askedFor(anna))
                .extracting(Request::getAfter)
                .containsExactly("", "TIES:", "TIES:x", "TOPICS:", "NUDGES:");
    }

    @Test
    void showsNoNameOfWhomANudgeMayNotNameAnyMore() {
        topology = new FakeTopology(this::parts);
        feed.consent(Samples.consent(bert, Purpose.MAP_TRUST));

        await().untilAsserted(() -> assertThat(get("/v1/me/export").jsonPath().getList("nudges.masked", Boolean.class))
                .containsExactly(true, true));
        assertThat(get("/v1/me/export").jsonPath().getList("nudges.findAll { it.headline != null }"))
                .isEmpty();
    }

    @Test
    void cannotBeTakenAlongInHalves() {
        topology = new FakeTopology(MeIT::refused);

        Response export = get("/v1/me/export");

        assertThat(export.statusCode()).isEqualTo(503);
        assertThat(export.jsonPath().getString("type")).isEqualTo("urn:goodturn:problem:answer-late");
    }

    @Test
    void breaksOffWhereTheTopologyFallsSilentOnTheWayAndIsThenNoJson() throws IOException, InterruptedException {
        topology = new FakeTopology((request, answer) ->
                request.getAfter().equals("TIES:x") ? refused(request, answer) : parts(request, answer));

        HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/me/export"))
                .header("Authorization", "Bearer " + Tokens.person(anna))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(isWhole(client.send(request, HttpResponse.BodyHandlers.ofInputStream())))
                    .isFalse();
        }
        assertThat(topology.askedFor(anna)).extracting(Request::getAfter).endsWith("TIES:x");
    }

    private static boolean isWhole(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            return new ObjectMapper().readTree(body.readAllBytes()).has("schema");
        } catch (IOException e) {
            // Cut off on the wire, or half a document.
            return false;
        }
    }

    @Test
    void isNobodyElses() {
        assertThat(given().auth()
                        .oauth2(Tokens.person(bert))
                        .queryParam("person", anna)
                        .get("/v1/me/export")
                        .statusCode())
                .isEqualTo(403);
    }

    private Response get(String path) {
        return given().auth().oauth2(Tokens.person(anna)).get(path);
    }

    private static Map<String, Object> row(JsonPath me, String purpose, String source) {
        return me.getMap("byConsent.find { it.purpose == '" + purpose + "' && it.source == '" + source + "' }");
    }

    /** What counts as no answer, without the wait for it. */
    private static Optional<Answer> refused(Request request, Answer.Builder answer) {
        return Optional.of(answer.setRefusal("of an earlier version").build());
    }

    private Optional<Answer> parts(Request request, Answer.Builder answer) {
        ExportPart.Builder part = ExportPart.newBuilder();
        switch (request.getAfter()) {
            case "" -> {
                HeldCounts counts = HeldCounts.newBuilder()
                        .setTopics(2)
                        .setSources(List.of(new SourceTopics("web", 2L, 1L, 7L)))
                        .build();
                part.setPerson(HeldPerson.newBuilder().setCounts(counts).build());
                answer.setNext("TIES:");
            }
            case "TIES:", "TIES:x" -> {
                part.setTies(
                        List.of(new HeldTie(Samples.tie(anna, bert, 9, Instant.now(), Duration.ofDays(90)), 3L, 0L)));
                answer.setNext(request.getAfter().equals("TIES:") ? "TIES:x" : "TOPICS:");
            }
            case "TOPICS:" -> {
                part.setTopics(List.of(HeldTopic.newBuilder()
                        .setTopic("marketing/branding")
                        .setLastDay(Instant.EPOCH)
                        .setLastAt(Instant.EPOCH)
                        .build()));
                answer.setNext("NUDGES:");
            }
            default ->
                part.setNudges(List.of(HeldNudge.newBuilder()
                        .setId("n")
                        .setStatus("held")
                        .setKind("introduction")
                        .setTopic("tax/vat")
                        .setScore(0.7)
                        .setHeldSince(Instant.EPOCH)
                        .setExpiresAt(Instant.EPOCH)
                        .build()));
        }
        return Optional.of(answer.setExport(part.build()).build());
    }
}
