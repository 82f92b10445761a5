package org.goodturn.sink.ties;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.goodturn.sink.testing.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
class TiesIT {

    private static final Duration HALF_LIFE = Duration.ofDays(100);

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();
    private final String cleo = Samples.someone();
    private Feed feed;

    @BeforeEach
    void annaKnowsBertAndOnceKnewCleo() {
        feed = new Feed();
        feed.allowAll(anna, bert, cleo);
        feed.tie(Samples.tie(anna, bert, 6, Instant.now(), HALF_LIFE));
        feed.tie(Samples.tie(anna, cleo, 6, Instant.now().minus(HALF_LIFE), HALF_LIFE));
        await().untilAsserted(() -> assertThat(ties("").getList("items")).hasSize(2));
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private JsonPath ties(String query) {
        return given().auth()
                .oauth2(Tokens.person(anna))
                .get("/v1/ties" + query)
                .jsonPath();
    }

    @Test
    void showTrustAsOfNowTheMostTrustedFirst() {
        JsonPath ties = ties("");
        assertThat(ties.getList("items.person", String.class)).containsExactly(bert, cleo);
        // Six in full: (6 + 1) / (6 + 2). Six after a half-life are three: (3 + 1) / (3 + 2).
        assertThat(ties.getDouble("items[0].trust")).isCloseTo(7.0 / 8, within(1e-4));
        assertThat(ties.getDouble("items[1].trust")).isCloseTo(4.0 / 5, within(1e-4));
        // JsonPath reads floats.
        assertThat(ties.getDouble("items[1].belief")
                        + ties.getDouble("items[1].disbelief")
                        + ties.getDouble("items[1].uncertainty"))
                .isCloseTo(1, within(1e-6));
        assertThat(ties.getString("items[0].evidence[0].what")).isEqualTo("mail");
        assertThat(ties.getString("items[0].evidence[0].direction")).isEqualTo("given");
        assertThat(ties.getInt("items[0].evidence[0].count")).isEqualTo(9);
    }

    @Test
    void comeInPages() {
        JsonPath first = ties("?limit=1");
        JsonPath second = ties("?limit=1&after=" + first.getString("next"));
        assertThat(first.getList("items.person", String.class)).containsExactly(bert);
        assertThat(second.getList("items.person", String.class)).containsExactly(cleo);
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void areTheCallersOwn() {
        assertThat(given().auth()
                        .oauth2(Tokens.person(anna))
                        .get("/v1/ties/" + bert)
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().auth()
                        .oauth2(Tokens.person(cleo))
                        .get("/v1/ties/" + bert)
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().auth()
                        .oauth2(Tokens.application())
                        .get("/v1/ties/" + bert + "?person=" + anna)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void areMaskedOnceTheOtherSideNoLongerAllowsThem() {
        feed.consent(Samples.consent(cleo, Purpose.RECEIVE_NUDGES));
        await().untilAsserted(() ->
                assertThat(ties("").getList("items.person", String.class)).isEqualTo(List.of(bert)));
    }
}
