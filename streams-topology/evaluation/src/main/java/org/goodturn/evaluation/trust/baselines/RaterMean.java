package org.goodturn.evaluation.trust.baselines;

/** One gives what one has given so far, on the mean. */
final class RaterMean extends Known {
    RaterMean(int people) {
        super("rater-mean", people);
    }

    @Override
    public double predict(int from, int to) {
        return meanOfRater(from);
    }
}
