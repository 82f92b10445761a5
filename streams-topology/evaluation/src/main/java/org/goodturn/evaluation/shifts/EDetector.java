package org.goodturn.evaluation.shifts;

/**
 * An e-detector of the Shiryaev–Roberts kind: Shin, Ramdas and Rinaldo, arXiv:2203.03532. The sum over all beginnings of the
 * mean likelihood ratio of four sizes of shift; at a bar of 1000 it tells one false change in 1000 rows at most, in the mean,
 * as far as the usual level and spread are known (here they are learned from few rows).
 */
final class EDetector extends SequentialScorer {
    private static final double[] SIZES = {0.5, 1, 2, 3};
    private static final double BAR = 1000;

    @Override
    public String name() {
        return "e-detector";
    }

    @Override
    Evidence rise() {
        return new Evidence() {
            private final double[] sums = new double[SIZES.length];

            @Override
            public boolean add(double deviation) {
                double all = 0;
                for (int i = 0; i < SIZES.length; i++) {
                    sums[i] = (sums[i] + 1) * Math.exp(SIZES[i] * deviation - SIZES[i] * SIZES[i] / 2);
                    all += sums[i] / SIZES.length;
                }
                return all >= BAR;
            }

            @Override
            public boolean isNone() {
                double all = 0;
                for (double sum : sums) {
                    all += sum / SIZES.length;
                }
                return all <= 1;
            }
        };
    }
}
