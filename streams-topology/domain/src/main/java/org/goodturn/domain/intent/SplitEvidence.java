package org.goodturn.domain.intent;

/**
 * Behaviors before and since a day, and what their split says about a raised rate.
 *
 * <p>If the rate is constant then, given how many behaviors there were in all, each falls into the time since the day with
 * the probability that this time has of the whole: the split is binomial, whatever the rate (Przyborowski and Wilenski,
 * "Homogeneity of results in testing samples from Poisson series", 1940). With the rate raised r times it is binomial, too.
 * The likelihood ratio of the two has expectation 1 under the constant rate: an e-value, free of the unknown rate (as the
 * two-sample e-values of Turner, Ly and Grünwald, 2021). Its mean over several r is the {@link #value()}.
 *
 * @param before behaviors before the day
 * @param daysBefore days of the past that is held against, each times the region's factor; above 0
 * @param since behaviors since, those of one day weighed: counting fewer than there were can only lower the value
 * @param daysSince days since, the day itself included, each times the region's factor; above 0
 */
record SplitEvidence(long before, double daysBefore, double since, double daysSince) {

    private static final double[] RISES = {2, 4, 8, 16, 32, 64};

    /** Half a behavior more than was seen: the mean of the rate's distribution after Jeffreys. */
    private static final double UNSEEN = 0.5;

    /** The e-value: at least 0, in the mean at most 1 while nothing has changed; finite for up to some 170 behaviors since. */
    double value() {
        double sum = 0;
        for (double rise : RISES) {
            sum += StrictMath.exp(logLikelihoodRatio(rise));
        }
        return sum / RISES.length;
    }

    /** The usual rate, behaviors per day, above 0. */
    double perDayBefore() {
        return (before + UNSEEN) / daysBefore;
    }

    /** New rate over the usual one, at least 1. */
    double rateRatio() {
        return Math.max(1, since / daysSince / perDayBefore());
    }

    private double logLikelihoodRatio(double rise) {
        double exposure = (daysBefore + rise * daysSince) / (daysBefore + daysSince);
        return since * StrictMath.log(rise) - (before + since) * StrictMath.log(exposure);
    }
}
