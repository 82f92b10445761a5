package org.goodturn.domain.introduction;

import java.util.EnumMap;
import java.util.Map;

/**
 * A score model for tests whose point is not what ships: its numbers stay when the shipped ones are tuned. All evidence speaks
 * for a suggestion, distrust, busy bridges and reach against it.
 */
public final class FixedModel {

    private static final double THRESHOLD = 0.5;

    private FixedModel() {}

    /** Speaks for a clear need with trust all round, not for one without. */
    public static ScoreModel standard() {
        return withBaseline(-7.1);
    }

    /** The same weights, from another start. */
    public static ScoreModel withBaseline(double baseline) {
        Map<Factor, Double> weights = new EnumMap<>(Factor.class);
        weights.put(Factor.OWN_TRUST, 1.3);
        weights.put(Factor.INHERITED_TRUST, 0.7);
        weights.put(Factor.INHERITED_DISTRUST, -1.5);
        weights.put(Factor.TRUST_BACK, 0.6);
        weights.put(Factor.BRIDGE_STANDING, 0.4);
        weights.put(Factor.NEED, 0.8);
        weights.put(Factor.CERTAINTY, 1.0);
        weights.put(Factor.FRESHNESS, 0.8);
        weights.put(Factor.FIT, 1.2);
        weights.put(Factor.QUIET_TIME, 0.3);
        weights.put(Factor.BRIDGE_LOAD, -0.15);
        weights.put(Factor.FEEDBACK, 0.7);
        weights.put(Factor.ADDRESSED_TOGETHER, 0.3);
        weights.put(Factor.LIVE_BRIDGES, 0.2);
        weights.put(Factor.OTHER_ACTIVE, 0.1);
        weights.put(Factor.OTHER_NEW_CONTACTS, 1.2);
        weights.put(Factor.OTHER_HEARD, 0.3);
        weights.put(Factor.REACH_BRIDGES, -0.8);
        weights.put(Factor.REACH_TIES, -0.3);
        weights.put(Factor.EXPECTED_TRUST, 0.5);
        weights.put(Factor.FOOTING, 0.0);
        return new ScoreModel("fixed-1", baseline, weights, THRESHOLD);
    }

    /** The standard one, which besides asks for a footing. */
    public static ScoreModel asking(double leastFooting) {
        ScoreModel model = standard();
        return new ScoreModel(model.name(), model.baseline(), model.weights(), model.threshold(), leastFooting);
    }

    /** One factor alone weighs. */
    public static ScoreModel only(Factor factor, double weight, double baseline, double threshold) {
        Map<Factor, Double> weights = new EnumMap<>(Factor.class);
        for (Factor each : Factor.values()) {
            weights.put(each, each == factor ? weight : 0.0);
        }
        return new ScoreModel("only-" + factor.word(), baseline, weights, threshold);
    }
}
