package org.goodturn.domain.introduction;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much each factor weighs. The score's log-odds are the baseline plus weight × input over all factors.
 *
 * @param name and version, repeated in every explanation
 * @param baseline log-odds before any reason
 * @param weights per factor
 * @param threshold log-odds from which a suggestion is made; below it, silence
 */
public record ScoreModel(String name, double baseline, Map<Factor, Double> weights, double threshold) {

    public ScoreModel {
        Map<Factor, Double> inOrder = new EnumMap<>(Factor.class);
        inOrder.putAll(weights);
        weights = Collections.unmodifiableMap(inOrder);
        if (weights.size() != Factor.values().length) {
            throw new IllegalArgumentException("every factor needs a weight");
        }
        for (Map.Entry<Factor, Double> weight : weights.entrySet()) {
            if (!Double.isFinite(weight.getValue())) {
                throw new IllegalArgumentException(
                        "the weight of " + weight.getKey().word() + " is not a finite number");
            }
            if (weight.getKey().isEvidence() && weight.getValue() < 0) {
                throw new IllegalArgumentException(weight.getKey().word() + " is evidence: its weight is at least 0");
            }
        }
    }

    /** The model that ships. */
    public static ScoreModel standard() {
        Map<Factor, Double> weights = new EnumMap<>(Factor.class);
        weights.put(Factor.OWN_TRUST, 1.3);
        weights.put(Factor.INHERITED_TRUST, 1.4);
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
        return new ScoreModel("default-1", -7.1, weights, 0.5);
    }

    /** What a factor's input adds. */
    double contribution(Factor factor, double input) {
        return weights.get(factor) * input;
    }
}
