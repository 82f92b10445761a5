package org.goodturn.evaluation.trust.baselines;

/** A regression over what the other baselines say, after Kumar et al. 2016: fairness, goodness, and both people's means. */
final class LinearRegression extends Regression {
    LinearRegression(int people) {
        super("linear-regression", people);
    }

    @Override
    void refresh() {
        // Means and fairness follow the graph by themselves.
    }

    @Override
    double[] features(int from, int to) {
        double fair = fairness(from);
        double good = goodness(to);
        return new double[] {
            1, fair, good, fair * good, meanOfTarget(to), meanOfRater(from), meanOfTarget(from), meanOfRater(to)
        };
    }
}
