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
        return new MixedEvidence();
    }

    /**
     * The sum tells that there was a change. Where it began the sum does not tell, since it counts every beginning: that is
     * read off the size that speaks loudest, from the last row on which nothing spoke for it.
     */
    private static final class MixedEvidence implements Evidence {
        private final double[] sums = new double[SIZES.length];
        private final double[] logRatios = new double[SIZES.length];
        private final int[] begins = new int[SIZES.length];

        @Override
        public boolean add(int row, double deviation) {
            double all = 0;
            for (int i = 0; i < SIZES.length; i++) {
                double logRatio = SIZES[i] * deviation - SIZES[i] * SIZES[i] / 2;
                sums[i] = (sums[i] + 1) * Math.exp(logRatio);
                all += sums[i] / SIZES.length;
                begins[i] = logRatios[i] == 0 ? row : begins[i];
                logRatios[i] = Math.max(0, logRatios[i] + logRatio);
            }
            return all >= BAR;
        }

        @Override
        public int began() {
            int loudest = 0;
            for (int i = 1; i < SIZES.length; i++) {
                loudest = logRatios[i] > logRatios[loudest] ? i : loudest;
            }
            return begins[loudest];
        }
    }
}
