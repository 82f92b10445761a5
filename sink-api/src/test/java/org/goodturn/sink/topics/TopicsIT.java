package org.goodturn.sink.topics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.events.Answer;
import org.goodturn.events.NoticedShift;
import org.goodturn.events.Request;
import org.goodturn.events.TopicActivity;
import org.goodturn.events.TopicsPart;
import org.goodturn.events.WeekCount;
import org.goodturn.sink.testing.FakeTopology;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class TopicsIT {

    private static final Instant MONDAY = Instant.parse("2026-10-05T00:00:00Z");

    private final String anna = Samples.someone();
    private FakeTopology topology;

    @BeforeEach
    void theTopologyAnswers() {
        topology = new FakeTopology(TopicsIT::topics);
    }

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void areGivenWeekByWeekWithWhatBecameANeedAndPageByPage() {
        JsonPath first = page("");

        assertThat(first.getString("items[0].topic")).isEqualTo("marketing/branding");
        assertThat(first.getString("items[0].counts[0].from")).isEqualTo("2026-10-05T00:00:00Z");
        assertThat(first.getLong("items[0].counts[0].count")).isEqualTo(3);
        assertThat(first.getString("items[0].shifts[0].direction")).isEqualTo("rise");
        assertThat(first.getDouble("items[0].shifts[0].probability")).isEqualTo(0.98);
        assertThat(first.getDouble("items[0].shifts[0].rateRatio")).isEqualTo(5.1);
        assertThat(first.getLong("items[0].shifts[0].count")).isEqualTo(8);

        JsonPath second = page("?after=" + first.getString("next"));
        assertThat(second.getString("items[0].topic")).isEqualTo("tax/vat");
        assertThat(second.getList("items[0].shifts")).isEmpty();
        assertThat(second.getString("next")).isNull();
        assertThat(topology.askedFor(anna)).extracting(Request::getAfter).containsExactly("", "marketing/branding");
    }

    @Test
    void refuseAPageThatNobodyGave() {
        assertThat(given().auth()
                        .oauth2(Tokens.person(anna))
                        .get("/v1/topics?after=%21")
                        .statusCode())
                .isEqualTo(400);
    }

    private JsonPath page(String query) {
        return given().auth()
                .oauth2(Tokens.person(anna))
                .get("/v1/topics" + query)
                .jsonPath();
    }

    private static Optional<Answer> topics(Request request, Answer.Builder answer) {
        boolean first = request.getAfter().isEmpty();
        NoticedShift shift = new NoticedShift(MONDAY, MONDAY.plusSeconds(9), 0.98, 5.1, 0.4, 8L);
        TopicActivity topic = new TopicActivity(
                first ? "marketing/branding" : "tax/vat",
                List.of(new WeekCount(MONDAY, 3L)),
                first ? shift : null,
                List.of("web"),
                MONDAY.plusSeconds(9));
        return Optional.of(answer.setTopics(new TopicsPart(List.of(topic)))
                .setNext(first ? "marketing/branding" : "")
                .build());
    }
}
