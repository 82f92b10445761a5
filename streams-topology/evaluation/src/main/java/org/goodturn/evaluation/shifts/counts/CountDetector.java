package org.goodturn.evaluation.shifts.counts;

/** Says after each day how much speaks for a rise of somebody's rate. */
interface CountDetector {
    /** A rise is looked for in so many days back. */
    int HORIZON_DAYS = 28;

    /** Its family. */
    String name();

    /**
     * Evidence after each day, from that day and those before; the more, the surer. NaN where nothing can be said.
     *
     * @param counts behaviors per day
     */
    double[] evidence(int[] counts);

    /**
     * What a day's behaviors count as: what somebody does in one evening is not independent. The same for all families: the first
     * counts one, each doubling one more, up to four behaviors.
     */
    static double weighed(int behaviors) {
        int counted = Math.min(behaviors, 4);
        return counted <= 1 ? counted : 1 + Math.log(counted) / Math.log(2);
    }
}
