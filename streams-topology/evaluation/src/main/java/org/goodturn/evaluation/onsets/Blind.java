package org.goodturn.evaluation.onsets;

/** An alarm every {@value #EVERY} rows, without a look. */
final class Blind implements OnsetScorer {
    private static final int EVERY = 600;

    @Override
    public String name() {
        return "blind-600";
    }

    @Override
    public double threshold() {
        return 0.5;
    }

    @Override
    public double[] score(OnsetSeries series) {
        double[] scores = new double[series.rows()];
        for (int row = EVERY - 1; row < scores.length; row += EVERY) {
            scores[row] = 1;
        }
        return scores;
    }
}
