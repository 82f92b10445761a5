package org.goodturn.evaluation.trust.ours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.Recommendation;
import org.goodturn.evaluation.trust.Rating;
import org.goodturn.evaluation.trust.RatingGraph;
import org.goodturn.evaluation.trust.RatingPredictor;
import org.junit.jupiter.api.Test;

class OurPredictorsTest {

    @Test
    void aRatingOfSoManyPointsIsSoMuchEvidence() {
        assertThat(Bridges.evidence(0.8)).isEqualTo(new Evidence(8, 0));
        assertThat(Bridges.evidence(-1.0)).isEqualTo(new Evidence(0, 10));
        assertThat(Bridges.evidence(null)).isEqualTo(Evidence.NONE);
    }

    @Test
    void aWayLeadsThroughSomebodyRatedAboveZeroWithWhatItsWordProvedWorth() {
        // Given that 0 trusts 1 and not 2; 1 and 0 agree on 4, and are four points apart on 5
        RatingGraph graph = new RatingGraph(6);
        graph.add(List.of(
                rated(0, 1, 0.8),
                rated(0, 2, -0.2),
                rated(1, 3, 0.5),
                rated(2, 3, 1),
                rated(0, 4, 0.3),
                rated(1, 4, 0.3),
                rated(0, 5, 0.1),
                rated(1, 5, 0.5)));

        List<Recommendation> ways = new Bridges(graph, 32, 4).between(0, 3);

        assertThat(ways).singleElement().satisfies(way -> {
            assertThat(way.aboutBridge().positive()).isCloseTo(8, within(1e-9));
            assertThat(way.bridgeAboutOther().positive()).isCloseTo(5, within(1e-9));
            assertThat(way.heard().positive()).isCloseTo(1.2, within(1e-9));
            assertThat(way.heard().negative()).isCloseTo(0.8, within(1e-9));
        });
    }

    @Test
    void liveOnlyTheMostTrustedAreAskedAndOnlyTheStrongestWaysAreKept() {
        // Given that 0 trusts forty people, the later the more, and all of them rated 50
        RatingGraph graph = new RatingGraph(51);
        for (int bridge = 1; bridge <= 40; bridge++) {
            graph.add(List.of(rated(0, bridge, bridge / 40.0), rated(bridge, 50, 0.5)));
        }

        assertThat(new Bridges(graph, 32, 100).between(0, 50)).hasSize(32);
        assertThat(new Bridges(graph, 32, 4).between(0, 50)).hasSize(4).first().satisfies(way -> assertThat(
                        way.aboutBridge().positive())
                .isCloseTo(10, within(1e-9)));
        assertThat(new Bridges(graph, 100, 100).between(0, 50)).hasSize(40);
    }

    @Test
    void whoWasFoundBadByEverybodySoFarIsExpectedToBeFoundBadAgain() {
        for (RatingPredictor ours :
                List.of(GoodturnPredictor.complete(30), GoodturnPredictor.live(30), GoodturnPredictor.unlearned(30))) {
            List<Rating> past = new ArrayList<>();
            for (int giver = 0; giver < 20; giver++) {
                past.add(rated(giver, 28, 0.4));
                past.add(rated(giver, 29, -0.9));
            }
            ours.learn(past);

            assertThat(ours.predict(0, 29)).as(ours.name()).isLessThan(ours.predict(0, 28) - 0.3);
            assertThat(ours.predict(0, 29)).isNegative();
        }
    }

    @Test
    void inheritedTrustAloneSaysTheMeanWithoutAPathAndLearnsWhatAPathIsWorth() {
        InheritedPredictor inherited = new InheritedPredictor(40);
        assertThat(inherited.predict(0, 1)).isZero();
        inherited.learn(List.of(rated(0, 1, 1)));
        for (int other = 2; other < 20; other++) {
            double value = other % 2 == 0 ? 0.8 : -0.8;
            inherited.learn(List.of(rated(1, other, value)));
            inherited.learn(List.of(rated(0, other, value)));
        }
        inherited.learn(List.of(rated(1, 30, 0.8), rated(1, 31, -0.8)));

        assertThat(inherited.predict(0, 30)).isGreaterThan(0.4);
        assertThat(inherited.predict(0, 31)).isLessThan(-0.4);
        assertThat(inherited.predict(0, 32)).isBetween(-0.2, 0.4);
    }

    private static Rating rated(int from, int to, double value) {
        return new Rating(from, to, value, Instant.EPOCH);
    }
}
