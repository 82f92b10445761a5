package org.goodturn.sink.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Erasure;
import org.goodturn.events.ErasurePhase;
import org.goodturn.events.Request;
import org.goodturn.events.RequestKind;
import org.goodturn.sink.testing.FakeTopology;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.goodturn.sink.testing.Written;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class ErasureIT {

    private final String anna = Samples.someone();
    private Feed feed;
    private FakeTopology topology;

    @BeforeEach
    void annaAllowsEverythingAndHasAProfile() {
        feed = new Feed();
        topology = new FakeTopology((request, answer) -> Optional.empty());
        feed.allowAll(anna);
        feed.profile(Samples.profile(anna, "Anna"));
        await().until(() -> "Anna".equals(get("/v1/profile").jsonPath().getString("displayName")));
        await().until(() -> get("/v1/consents").jsonPath().getList("grants").size() == 6);
    }

    @AfterEach
    void close() {
        topology.close();
        feed.close();
    }

    @Test
    void withdrawsEverythingTakesBackTheProfileAndTellsTheTopology() {
        Response answer = erase();

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.header("Goodturn-Position"))
                .isEqualTo(answer.jsonPath().getString("position"));
        ConsentRecord last = decisions().getLast();
        assertThat(last.getGrants()).isEmpty();
        assertThat(last.getReplaces()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(topology.askedFor(anna))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.getKind()).isEqualTo(RequestKind.ERASE);
                    assertThat(request.getConsentRevision()).isEqualTo(last.getRevision());
                }));
        await().until(() -> get("/v1/profile").jsonPath().getString("displayName") == null);
    }

    @Test
    void mayBeAskedForAgainAndDecidesOnce() {
        Response first = erase();
        Response again = erase();

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(decisions()).hasSize(2);
    }

    @Test
    void isReportedFromItsBeginningToItsEndWithWhatRemains() {
        assertThat(report().getString("status")).isEqualTo("none");
        String position = erase().header("Goodturn-Position");

        JsonPath pending = given().auth()
                .oauth2(Tokens.person(anna))
                .queryParam("position", position)
                .get("/v1/me/erasure")
                .jsonPath();
        assertThat(pending.getString("status")).isEqualTo("pending");
        feed.erasure(report("all", ErasurePhase.BEGUN, 0));
        await().until(() -> report().getString("status").equals("running"));
        feed.erasure(report("map-trust", ErasurePhase.DONE, 3));
        feed.erasure(report("all", ErasurePhase.DONE, 1));
        await().until(() -> report().getString("status").equals("done"));

        JsonPath done = report();
        assertThat(done.getInt("erased.ties")).isEqualTo(4);
        assertThat(done.getList("steps.phase", String.class)).containsExactly("begun", "done", "done");
        assertThat(done.getString("doneAt")).isNotBlank();
        assertThat(done.getList("remains.what")).hasSizeGreaterThan(5);
        assertThat(done.getList("remains.findAll { it.until == null }.what", String.class))
                .as("what stays: the decision, and sums without anybody in them")
                .hasSize(2);
        assertThat(done.getString("remains.find { it.what.contains('sent to webhooks') }.until"))
                .isNotBlank();
        int asked = topology.askedFor(anna).size();
        erase();
        assertThat(Written.on(Topics.REQUESTS).stream()
                        .map(record -> record.value())
                        .filter(request -> request.getPerson().equals(anna))
                        .map(Request::getKind))
                .as("what is done is not asked for again")
                .hasSize(asked);
    }

    @Test
    void countsNoMoreOnceSomethingIsAllowedAgain() {
        erase();
        feed.erasure(report("all", ErasurePhase.DONE, 1));
        await().until(() -> report().getString("status").equals("done"));

        given().auth()
                .oauth2(Tokens.person(anna))
                .contentType("application/json")
                .body("{\"grants\":[{\"purpose\":\"receive-nudges\",\"source\":\"*\"}]}")
                .put("/v1/consents");

        await().until(() -> report().getString("status").equals("none"));
    }

    private Erasure report(String purpose, ErasurePhase phase, long ties) {
        return Erasure.newBuilder()
                .setPerson(anna)
                .setPurpose(purpose)
                .setCause("erasure-requested")
                .setConsentRevision(2L)
                .setTies(ties)
                .setIntents(0)
                .setNudges(0)
                .setCompletedAt(Instant.now())
                .setPhase(phase)
                .build();
    }

    private Response erase() {
        return given().auth().oauth2(Tokens.person(anna)).post("/v1/me/erasure");
    }

    private JsonPath report() {
        return get("/v1/me/erasure").jsonPath();
    }

    private Response get(String path) {
        return given().auth().oauth2(Tokens.person(anna)).get(path);
    }

    private List<ConsentRecord> decisions() {
        return Written.on(Topics.CONSENTS).stream()
                .map(record -> record.value())
                .filter(consent -> consent.getPerson().equals(anna))
                .toList();
    }
}
