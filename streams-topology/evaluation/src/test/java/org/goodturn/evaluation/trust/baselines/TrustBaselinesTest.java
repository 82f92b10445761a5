package org.goodturn.evaluation.trust.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.goodturn.evaluation.trust.Rating;
import org.goodturn.evaluation.trust.RatingPredictor;
import org.junit.jupiter.api.Test;

/** Each on a case that can be worked out by hand: 0 rated 1 (.8) and 2 (.2), both rated 3 (.5 and −1), 3 rated nobody. */
class TrustBaselinesTest {
    private static final int PEOPLE = 5;
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void theMeanOfAll() {
        assertThat(told(new GlobalMean(PEOPLE)).predict(0, 3)).isCloseTo(0.5 / 4, EXACT);
        assertThat(new GlobalMean(PEOPLE).predict(0, 3)).isZero();
    }

    @Test
    void theMeanOfWhatTheTargetReceivedAndOfAllForAStranger() {
        RatingPredictor mean = told(new TargetMean(PEOPLE));

        assertThat(mean.predict(0, 3)).isCloseTo(-0.25, EXACT);
        assertThat(mean.predict(0, 4)).isCloseTo(0.125, EXACT);
    }

    @Test
    void theMeanOfWhatTheRaterGaveAndOfAllForAStranger() {
        RatingPredictor mean = told(new RaterMean(PEOPLE));

        assertThat(mean.predict(0, 3)).isCloseTo(0.5, EXACT);
        assertThat(mean.predict(3, 0)).isCloseTo(0.125, EXACT);
    }

    @Test
    void whatThoseSayWhomOneTrustsByHowMuchOneTrustsThem() {
        RatingPredictor tidal = told(new TidalTrust(PEOPLE));

        assertThat(tidal.predict(0, 3)).isCloseTo((0.8 * 0.5 + 0.2 * -1) / (0.8 + 0.2), EXACT);
        assertThat(tidal.predict(4, 3)).as("no path: the target's mean").isCloseTo(-0.25, EXACT);
    }

    @Test
    void fairnessTimesGoodnessSettlesWhereBothDefinitionsHold() {
        FairnessGoodness both = told(new FairnessGoodness(PEOPLE));

        double goodOf3 = (both.fairness(1) * 0.5 + both.fairness(2) * -1) / 2;
        assertThat(both.goodness(3)).isCloseTo(goodOf3, within(1e-5));
        assertThat(both.fairness(1)).isCloseTo(1 - Math.abs(0.5 - both.goodness(3)) / 2, within(1e-5));
        assertThat(both.fairness(0))
                .isCloseTo(1 - (Math.abs(0.8 - both.goodness(1)) + Math.abs(0.2 - both.goodness(2))) / 4, within(1e-5));
        assertThat(both.fairness(3)).as("who gave nothing is fair").isEqualTo(1);
        assertThat(both.predict(1, 3)).isCloseTo(both.fairness(1) * both.goodness(3), EXACT);
        assertThat(both.predict(3, 4)).as("a stranger is as good as the mean").isCloseTo(0.125, EXACT);
    }

    @Test
    void hubsAndAuthoritiesOfOneSignAreThePrincipalDirections() {
        FairnessGoodness known = told(new FairnessGoodness(PEOPLE));

        HubsAndAuthorities bad = HubsAndAuthorities.of(known.graph(), -1);

        // The only bad rating is that of 3 by 2.
        assertThat(bad.hub()).containsExactly(0, 0, 1, 0, 0);
        assertThat(bad.authority()).containsExactly(0, 0, 0, 1, 0);
        // Of the good ones, those by 0 carry the most: its authorities are as .8 to .2.
        HubsAndAuthorities good = HubsAndAuthorities.of(known.graph(), 1);
        assertThat(good.authority()[1] / good.authority()[2]).isCloseTo(4, within(1e-6));
        assertThat(good.hub()[0]).isCloseTo(1, within(1e-6));
    }

    @Test
    void aRegressionFindsARuleThatItsFeaturesCanExpress() {
        // Given that everybody receives what the target always receives
        LinearRegression regression = new LinearRegression(4);
        regression.learn(List.of(rated(0, 2, 0.5), rated(1, 2, 0.5), rated(0, 3, -0.5), rated(1, 3, -0.5)));

        assertThat(regression.predict(0, 2)).isCloseTo(0.5, within(1e-3));
        assertThat(regression.predict(1, 3)).isCloseTo(-0.5, within(1e-3));
        SignedHits hits = new SignedHits(4);
        hits.learn(List.of(rated(0, 2, 0.5), rated(1, 2, 0.5), rated(0, 3, -0.5), rated(1, 3, -0.5)));
        assertThat(hits.predict(0, 2)).isCloseTo(0.5, within(1e-3));
    }

    private static <P extends RatingPredictor> P told(P predictor) {
        predictor.learn(List.of(rated(0, 1, 0.8), rated(0, 2, 0.2), rated(1, 3, 0.5), rated(2, 3, -1)));
        return predictor;
    }

    private static Rating rated(int from, int to, double value) {
        return new Rating(from, to, value, Instant.EPOCH);
    }
}
