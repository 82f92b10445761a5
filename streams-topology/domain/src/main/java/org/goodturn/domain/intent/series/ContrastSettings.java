package org.goodturn.domain.intent.series;

/**
 * How onsets are heard.
 *
 * @param bar from so many standard deviations (of a normal distribution with the same tail) on a contrast is an alarm
 * @param memoryRows what is usual is learned over so many rows; before, over all there were
 * @param mostDegrees degrees of freedom of Student's t, at most: tails stay heavy however much was learned
 * @param quietRows nothing is said in the first so many rows
 */
public record ContrastSettings(double bar, int memoryRows, double mostDegrees, int quietRows) {
    public ContrastSettings {
        if (!(bar > 0) || memoryRows < 1 || !(mostDegrees >= 1) || quietRows < 0) {
            throw new IllegalArgumentException("a contrast has a bar above 0, a memory and a degree of freedom");
        }
    }

    /** What ships. */
    public static ContrastSettings standard() {
        return new ContrastSettings(4.2, 2500, 25, 20);
    }

    ContrastSettings forOneOf(int series) {
        double raised = StrictMath.sqrt(bar * bar + 2 * StrictMath.log(series));
        return new ContrastSettings(raised, memoryRows, mostDegrees, quietRows);
    }
}
