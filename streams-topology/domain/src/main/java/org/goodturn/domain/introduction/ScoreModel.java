package org.goodturn.domain.introduction;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.goodturn.domain.learning.Learned;

/**
 * How much each factor weighs. The score's log-odds are the baseline plus weight × input over all factors.
 *
 * @param name and version, repeated in every explanation
 * @param baseline log-odds before any reason
 * @param weights per factor
 * @param threshold log-odds from which a suggestion is made; below it, silence
 * @param leastFooting least {@link Factor#FOOTING} of a suggestion: trust is no reason among others that liveliness could outweigh,
 *     without it there is silence
 */
public record ScoreModel(
        String name, double baseline, Map<Factor, Double> weights, double threshold, double leastFooting) {

    private static final Factor[] FACTORS = Factor.values();

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

    /** A model that asks for no footing. */
    public ScoreModel(String name, double baseline, Map<Factor, Double> weights, double threshold) {
        this(name, baseline, weights, threshold, 0);
    }

    /** The model that ships: what a community starts from, and what learning is pulled towards. */
    public static ScoreModel standard() {
        Map<Factor, Double> weights = new EnumMap<>(Factor.class);
        weights.put(Factor.OWN_TRUST, 1.3);
        weights.put(Factor.INHERITED_TRUST, 0.2);
        weights.put(Factor.INHERITED_DISTRUST, -1.5);
        weights.put(Factor.TRUST_BACK, 0.02);
        weights.put(Factor.BRIDGE_STANDING, 0.02);
        weights.put(Factor.NEED, 0.8);
        weights.put(Factor.CERTAINTY, 1.0);
        weights.put(Factor.FRESHNESS, 0.8);
        weights.put(Factor.FIT, 1.2);
        weights.put(Factor.QUIET_TIME, 0.3);
        weights.put(Factor.BRIDGE_LOAD, -0.15);
        weights.put(Factor.FEEDBACK, 0.7);
        weights.put(Factor.ADDRESSED_TOGETHER, 0.25);
        weights.put(Factor.LIVE_BRIDGES, 0.05);
        weights.put(Factor.OTHER_ACTIVE, 0.1);
        weights.put(Factor.OTHER_NEW_CONTACTS, 1.8);
        weights.put(Factor.OTHER_HEARD, 0.75);
        weights.put(Factor.REACH_BRIDGES, -1.05);
        weights.put(Factor.REACH_TIES, 0.25);
        weights.put(Factor.EXPECTED_TRUST, 0.5);
        weights.put(Factor.FOOTING, 0.0);
        return new ScoreModel("default-2", -3.7, weights, 0.5, 1.65);
    }

    /** How many numbers {@link #vector} has. */
    public static int dimensions() {
        return FACTORS.length + 1;
    }

    /** The weights in the order of the factors, the baseline last. */
    public double[] vector() {
        double[] vector = new double[dimensions()];
        weights.forEach((factor, weight) -> vector[factor.ordinal()] = weight);
        vector[FACTORS.length] = baseline;
        return vector;
    }

    /** Which numbers of {@link #vector} never fall below 0: the weights of evidence. */
    public static boolean[] neverNegative() {
        boolean[] evidence = new boolean[dimensions()];
        for (Factor factor : FACTORS) {
            evidence[factor.ordinal()] = factor.isEvidence();
        }
        return evidence;
    }

    /**
     * This model with learned weights, under a name that tells the week.
     *
     * @param learned as {@link Lessons#learner} takes its steps
     * @param week the last week that went in, counted from 1970-01-05
     */
    public ScoreModel learned(Learned learned, int week) {
        double[] vector = learned.weights();
        if (vector.length != dimensions()) {
            throw new IllegalArgumentException("a model has " + dimensions() + " numbers");
        }
        Map<Factor, Double> next = new EnumMap<>(Factor.class);
        for (Factor factor : FACTORS) {
            next.put(factor, vector[factor.ordinal()]);
        }
        return new ScoreModel(name + "+week-" + week, vector[FACTORS.length], next, threshold, leastFooting);
    }

    /** The score as log-odds, for whoever needs no reasons. */
    public double logOdds(ScoreInputs inputs) {
        double sum = baseline;
        for (Map.Entry<Factor, Double> input : inputs.values().entrySet()) {
            sum += contribution(input.getKey(), input.getValue());
        }
        return sum;
    }

    /** Whether a suggestion with these inputs is worth a word: a score that is high enough, on a footing that is firm enough. */
    public boolean isWorthAWord(ScoreInputs inputs) {
        return Scoring.logOdds(this, inputs) >= threshold && isFounded(inputs);
    }

    /** Whether what it stands on is trusted enough, both ways. */
    boolean isFounded(ScoreInputs inputs) {
        return inputs.of(Factor.FOOTING).orElse(leastFooting) >= leastFooting;
    }

    /** What a factor's input adds. */
    double contribution(Factor factor, double input) {
        return weights.get(factor) * input;
    }
}
