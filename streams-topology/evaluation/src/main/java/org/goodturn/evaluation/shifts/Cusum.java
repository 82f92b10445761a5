package org.goodturn.evaluation.shifts;

/**
 * Page's cumulative sums of the Gaussian log likelihood ratio of a shift by one standard deviation ("Continuous inspection
 * schemes", 1954), with the textbook's bar of five standard deviations (Montgomery).
 */
final class Cusum extends SequentialScorer {
    private static final double SLACK = 0.5;
    private static final double BAR = 5;

    @Override
    public String name() {
        return "cusum";
    }

    @Override
    Evidence rise() {
        return new Evidence() {
            private double sum;
            private int began;

            @Override
            public boolean add(int row, double deviation) {
                began = sum == 0 ? row : began;
                sum = Math.max(0, sum + deviation - SLACK);
                return sum > BAR;
            }

            @Override
            public int began() {
                return began;
            }
        };
    }
}
