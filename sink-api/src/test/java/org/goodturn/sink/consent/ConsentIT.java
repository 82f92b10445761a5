package org.goodturn.sink.consent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Purpose;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.goodturn.sink.testing.Written;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class ConsentIT {

    private static final String RECEIVE = "{\"grants\":[{\"purpose\":\"receive-nudges\",\"source\":\"*\"}]}";
    private static final String NOTHING = "{\"grants\":[]}";

    private final String anna = Samples.someone();

    private Response put(String body, String ifMatch) {
        var request = given().auth()
                .oauth2(Tokens.person(anna))
                .contentType("application/json")
                .body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/v1/consents");
    }

    private Response read(String position) {
        var request = given().auth().oauth2(Tokens.person(anna));
        return position == null
                ? request.get("/v1/consents")
                : request.queryParam("position", position).get("/v1/consents");
    }

    private List<ConsentRecord> written() {
        return Written.on(Topics.CONSENTS).stream()
                .map(record -> record.value())
                .filter(consent -> consent.getPerson().equals(anna))
                .toList();
    }

    @Test
    void grantsNothingToBeginWith() {
        Response read = read(null);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        assertThat(read.jsonPath().getInt("revision")).isZero();
        assertThat(read.jsonPath().getList("grants")).isEmpty();
    }

    @Test
    void countsRevisionsAndNamesTheOneItReplaces() {
        put(RECEIVE, null);
        String position = put(
                        "{\"grants\":[{\"purpose\":\"receive-nudges\",\"source\":\"*\"},"
                                + "{\"purpose\":\"map-trust\",\"source\":\"mail\",\"until\":\"2030-01-01T00:00:00Z\"}]}",
                        null)
                .header("Goodturn-Position");

        Response read = read(position);

        assertThat(read.jsonPath().getInt("revision")).isEqualTo(2);
        assertThat(read.jsonPath().getString("origin")).isEqualTo("person");
        assertThat(read.jsonPath().getList("grants.purpose")).isEqualTo(List.of("receive-nudges", "map-trust"));
        List<ConsentRecord> written = written();
        assertThat(written).extracting(ConsentRecord::getReplaces).containsExactly(0L, 1L);
        assertThat(written).extracting(ConsentRecord::getRevision).containsExactly(1L, 2L);
        assertThat(written.get(1).getGrants().getFirst().getReceipt())
                .as("what stays granted keeps its receipt")
                .isEqualTo(written.get(0).getGrants().getFirst().getReceipt());
    }

    @Test
    void whatWasReadCanBeSentBack() {
        put(RECEIVE, null);
        Response read = read(null);
        assertThat(put(read.asString(), read.header("ETag")).statusCode()).isEqualTo(202);
        assertThat(read(null).jsonPath().getInt("revision")).isEqualTo(2);
    }

    @Test
    void refusesADecisionMadeOnAnotherState() {
        String old = read(null).header("ETag");
        put(RECEIVE, old);
        Response late = put(NOTHING, old);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.contentType()).startsWith("application/problem+json");
        assertThat(put("{\"revision\":0,\"grants\":[]}", null).statusCode()).isEqualTo(412);
        assertThat(put(NOTHING, read(null).header("ETag")).statusCode()).isEqualTo(202);
        assertThat(written()).hasSize(2);
    }

    @Test
    void anImportDoesNotOverrideWhatThePersonSaid() {
        try (Feed feed = new Feed()) {
            String position = put(NOTHING, null).header("Goodturn-Position");
            read(position);
            feed.consent(Samples.consent(anna, 9, null, ConsentOrigin.OPERATOR, Purpose.RECEIVE_NUDGES));
            String after = put(NOTHING, null).header("Goodturn-Position");
            assertThat(read(after).jsonPath().getInt("revision")).isEqualTo(2);
        }
    }

    @Test
    void namesWhatIsWrong() {
        Response answer = put(
                "{\"grants\":[{\"purpose\":\"sell-data\"},{\"purpose\":\"map-trust\",\"from\":\"2026-01-02T00:00:00Z\","
                        + "\"until\":\"2026-01-01T00:00:00Z\"},{\"purpose\":\"map-trust\",\"because\":\"so\"}],\"all\":true}",
                null);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder("/grants/0/purpose", "/grants/1/until", "/grants/2/because", "/all");
        assertThat(put("{}", null).statusCode()).isEqualTo(422);
        assertThat(written()).isEmpty();
    }

    @Test
    void anApplicationDecidesOnlyForThoseItWasGranted() {
        var granted = given().auth().oauth2(Tokens.application(anna)).contentType("application/json");
        assertThat(granted.body(RECEIVE).put("/v1/consents?person=" + anna).statusCode())
                .isEqualTo(202);
        assertThat(given().auth()
                        .oauth2(Tokens.application(anna))
                        .get("/v1/consents?person=somebody")
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().auth()
                        .oauth2(Tokens.application(anna))
                        .get("/v1/consents")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aWithdrawalMasksOpenNudgesAtOnce() {
        try (Feed feed = new Feed()) {
            String bert = Samples.someone();
            feed.allowAll(anna, bert);
            feed.nudge(Samples.nudge(anna + "-n", anna, bert));
            await().untilAsserted(() -> assertThat(open()).isEqualTo(1));
            String position = put(NOTHING, null).header("Goodturn-Position");
            assertThat(read(position).jsonPath().getList("grants")).isEmpty();
            assertThat(open()).isZero();
        }
    }

    private int open() {
        return given().auth()
                .oauth2(Tokens.person(anna))
                .get("/v1/nudges?status=open")
                .jsonPath()
                .getList("items")
                .size();
    }
}
