package org.goodturn.evaluation.trust.baselines;

/** One receives what one has received so far, on the mean. */
final class TargetMean extends Known {
    TargetMean(int people) {
        super("target-mean", people);
    }

    @Override
    public double predict(int from, int to) {
        return meanOfTarget(to);
    }
}
