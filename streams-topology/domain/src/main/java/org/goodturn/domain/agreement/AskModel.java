package org.goodturn.domain.agreement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much each reason behind a question weighs. A question is asked because somebody said yes, not because of its score: there
 * is no threshold, nothing is learned, and the score of a question is never set beside that of a suggestion.
 *
 * @param name and version, repeated in every explanation
 * @param baseline log-odds before any reason
 * @param weights per factor; one that is missing weighs nothing
 */
public record AskModel(String name, double baseline, Map<AskFactor, Double> weights) {

    private static final double STANDARD_BASELINE = -3;

    public AskModel {
        Map<AskFactor, Double> inOrder = new EnumMap<>(AskFactor.class);
        inOrder.putAll(weights);
        weights = Collections.unmodifiableMap(inOrder);
    }

    /** The model that ships. */
    public static AskModel standard() {
        Map<AskFactor, Double> weights = new EnumMap<>(AskFactor.class);
        for (AskFactor factor : AskFactor.values()) {
            weights.put(factor, factor.weight());
        }
        return new AskModel("ask-1", STANDARD_BASELINE, weights);
    }

    double contribution(AskFactor factor, double input) {
        return weights.getOrDefault(factor, 0.0) * input;
    }
}
