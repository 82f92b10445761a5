package org.goodturn.domain.intent.series;

/**
 * How lasting changes are heard.
 *
 * @param bar from such a logarithm of the tempered likelihood ratio on two levels are an alarm
 * @param barPerLogRow by how much the bar rises with the natural logarithm of the rows looked at
 * @param tempering the power of (1 − ρ)/(1 + ρ) by which autocorrelation ρ tempers the evidence
 * @param leastBefore rows before a change, at least
 * @param leastAfter rows since a change, at least
 * @param fitted rows that count for nothing because as many numbers were fitted
 * @param priorRows so many rows' weight has what autocorrelation is taken to be before any row was seen
 * @param priorCorrelation the autocorrelation before any row was seen, 0 to 1
 */
public record LevelSettings(
        double bar,
        double barPerLogRow,
        double tempering,
        int leastBefore,
        int leastAfter,
        int fitted,
        double priorRows,
        double priorCorrelation) {
    public LevelSettings {
        if (!(bar > 0) || barPerLogRow < 0 || tempering < 0 || fitted < 0 || priorRows < 0) {
            throw new IllegalArgumentException("a bar is above 0, what adds to it at least 0");
        }
        if (leastBefore < 1 || leastAfter < 1 || priorCorrelation < 0 || priorCorrelation >= 1) {
            throw new IllegalArgumentException("a level has rows, a correlation lies between 0 and 1");
        }
    }

    /** What ships. */
    public static LevelSettings standard() {
        return new LevelSettings(5, 0.7, 0.5, 12, 4, 4, 10, 0.4);
    }

    LevelSettings forOneOf(int series) {
        double raised = bar + StrictMath.log(series);
        return new LevelSettings(
                raised, barPerLogRow, tempering, leastBefore, leastAfter, fitted, priorRows, priorCorrelation);
    }
}
