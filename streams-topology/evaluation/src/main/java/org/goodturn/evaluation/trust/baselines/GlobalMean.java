package org.goodturn.evaluation.trust.baselines;

/** Everybody gives everybody the mean of all. */
final class GlobalMean extends Known {
    GlobalMean(int people) {
        super("global-mean", people);
    }

    @Override
    public double predict(int from, int to) {
        return meanOfAll();
    }
}
