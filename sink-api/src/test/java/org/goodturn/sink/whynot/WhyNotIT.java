package org.goodturn.sink.whynot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class WhyNotIT {

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();
    private final String cleo = Samples.someone();
    private Feed feed;
    private FakeTopology topology;

    @BeforeEach
    void annaKnowsBertAndNotCleo() {
        feed = new Feed();
        feed.allowAll(anna, bert, cleo);
        feed.profile(Samples.profile(bert, "Bert"));
        feed.profile(Samples.profile(cleo, "Cleo"));
        feed.tie(Samples.tie(anna, bert, 9, Instant.now(), Duration.ofDays(90)));
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
    void saysTheReasonsInWordsWithTheNameOfWhomTheCallerKnows() {
        topology = new FakeTopology(WhyNotIT::goneQuiet);

        Response answer = ask(Tokens.person(anna), bert);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("person.person")).isEqualTo(bert);
        assertThat(answer.jsonPath().getString("person.name")).isEqualTo("Bert");
        assertThat(answer.jsonPath().getString("said[0].reason")).isEqualTo("gone-quiet");
        assertThat(answer.jsonPath().getString("said[0].text"))
                .isEqualTo("You and Bert have not been in touch for a while.");
    }

    @Test
    void doesNotTellWhetherThereIsSomebodyBehindAnId() {
        topology = new FakeTopology(WhyNotIT::goneQuiet);
        String nobody = Samples.someone();

        Response ofCleo = ask(Tokens.person(anna), cleo);
        Response ofNobody = ask(Tokens.person(anna), nobody);

        assertThat(ofCleo.statusCode()).isEqualTo(200);
        assertThat(ofCleo.jsonPath().getString("said[0].text"))
                .isEqualTo("You and that person have not been in touch for a while.");
        assertThat(ofCleo.asString().replace(cleo, "X"))
                .isEqualTo(ofNobody.asString().replace(nobody, "X"));
        assertThat(ofCleo.asString()).doesNotContain("Cleo");
    }

    @Test
    void isAskedForThePersonThatTheTokenSpeaksFor() {
        topology = new FakeTopology(WhyNotIT::goneQuiet);

        assertThat(ask(Tokens.application(anna), bert, anna).statusCode()).isEqualTo(200);
        assertThat(ask(Tokens.application(anna), bert, cleo).statusCode()).isEqualTo(403);
        assertThat(topology.asked())
                .filteredOn(request ->
                        request.getPerson().equals(anna) || request.getPerson().equals(cleo))
                .extracting(Request::getPerson)
                .containsExactly(anna);
    }

    @Test
    void answersWithAProblemWhereTheTopologyDoesNot() {
        Response answer = ask(Tokens.person(anna), bert);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:goodturn:problem:answer-late");
        assertThat(answer.header("Retry-After")).isNotBlank();
    }

    @Test
    void refusesWhatCanBeNobody() {
        assertThat(ask(Tokens.person(anna), "no|body").statusCode()).isEqualTo(400);
    }

    private static Optional<Answer> goneQuiet(Request request, Answer.Builder answer) {
        Hindrance quiet = new Hindrance("gone-quiet", "You and {with} have not been in touch for a while.", null);
        return Optional.of(answer.setWhyNot(new WhyNotAnswer(request.getAbout(), List.of(quiet)))
                .build());
    }

    private static Response ask(String token, String about) {
        return given().auth().oauth2(token).get("/v1/why-not/" + about);
    }

    private static Response ask(String token, String about, String person) {
        return given().auth().oauth2(token).queryParam("person", person).get("/v1/why-not/" + about);
    }
}
