package org.goodturn.sink.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class PeopleIT {

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();
    private final String cleo = Samples.someone();

    @Test
    void areListedTheLiveliestFirstToApplicationsThatWereGrantedThem() {
        try (Feed feed = new Feed()) {
            feed.allowAll(anna, bert, cleo);
            feed.profile(Samples.profile(bert, "Bert"));
            feed.tie(Samples.tie(cleo, bert, 1, Instant.now(), Duration.ofDays(30)));
            feed.nudge(Samples.nudge(bert + "-n", bert, anna, cleo));
            await().untilAsserted(() -> {
                JsonPath all = list(Tokens.application(anna, bert, cleo), "");
                assertThat(all.getList("items.person", String.class)).containsExactly(bert, cleo, anna);
                assertThat(all.getString("items[0].name")).isEqualTo("Bert");
                assertThat(all.getInt("items[0].openNudges")).isEqualTo(1);
                assertThat(all.getInt("items[1].ties")).isEqualTo(1);
            });
            assertThat(list(Tokens.application(anna), "").getList("items.person", String.class))
                    .containsExactly(anna);
            String next = list(Tokens.application(anna, bert, cleo), "?limit=2").getString("next");
            assertThat(list(Tokens.application(anna, bert, cleo), "?limit=2&after=" + next)
                            .getList("items.person", String.class))
                    .containsExactly(anna);
        }
    }

    @Test
    void areNotListedToPersons() {
        assertThat(given().auth().oauth2(Tokens.person(anna)).get("/v1/people").statusCode())
                .isEqualTo(403);
    }

    private static JsonPath list(String token, String query) {
        return given().auth().oauth2(token).get("/v1/people" + query).jsonPath();
    }
}
