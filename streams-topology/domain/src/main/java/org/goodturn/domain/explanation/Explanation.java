package org.goodturn.domain.explanation;

import java.util.List;

/**
 * A score, taken apart. The baseline and the contributions, added in their order, are the log-odds.
 *
 * @param model name and version of the model
 * @param baseline log-odds before any reason
 * @param contributions the strongest first
 * @param counterfactual the smallest set of evidence without which this would not have appeared
 * @param dataUsed what was used, under which consent
 */
public record Explanation(
        String model,
        double baseline,
        List<Contribution> contributions,
        Message counterfactual,
        List<DataUse> dataUsed) {

    public Explanation {
        contributions =
                contributions.stream().sorted(Contribution.STRONGEST_FIRST).toList();
        dataUsed = dataUsed.stream().distinct().toList();
    }

    /** Baseline plus all contributions, in their order. */
    public double logOdds() {
        return Contribution.sum(baseline, contributions);
    }

    /** The logistic function of the log-odds, 0 to 1. */
    public double score() {
        return 1 / (1 + StrictMath.exp(-logOdds()));
    }
}
