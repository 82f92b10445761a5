package org.goodturn.topology.stage;

import java.util.EnumMap;
import java.util.Map;
import org.goodturn.domain.introduction.Factor;
import org.goodturn.domain.introduction.ScoreModel;

/**
 * What ships, but for the weights: a score for tests whose point is what the stages do with it, that stays when the shipped
 * weights are tuned. A clear need with trust all round is worth a word.
 */
final class FixedJudgement {

    /** The name of its score model. */
    static final String MODEL = "fixed-1";

    private FixedJudgement() {}

    static Judgement within(StageLimits limits) {
        return scoringBy(model(), limits);
    }

    static Judgement scoringBy(ScoreModel model, StageLimits limits) {
        Judgement ships = Judgement.standard(limits);
        return new Judgement(ships.trust(), ships.shifts(), ships.asking(), model, ships.release(), limits);
    }

    private static ScoreModel model() {
        Map<Factor, Double> weights = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            weights.put(factor, 0.0);
        }
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
        weights.put(Factor.OTHER_HEARD, 0.1);
        return new ScoreModel(MODEL, -7.1, weights, 0.5);
    }
}
