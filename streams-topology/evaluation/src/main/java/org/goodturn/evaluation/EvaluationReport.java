package org.goodturn.evaluation;

import java.util.List;
import org.goodturn.evaluation.introductions.IntroductionRow;

/**
 * All that one run measured: a list of rows per table. A table that this version does not measure is an empty list.
 *
 * @param introductions table 1
 * @param trust table 2
 * @param shifts table 3
 * @param onsets table 4
 * @param town table 5
 */
public record EvaluationReport(
        List<IntroductionRow> introductions,
        List<Object> trust,
        List<Object> shifts,
        List<Object> onsets,
        List<Object> town) {
    public EvaluationReport {
        introductions = List.copyOf(introductions);
        trust = List.copyOf(trust);
        shifts = List.copyOf(shifts);
        onsets = List.copyOf(onsets);
        town = List.copyOf(town);
    }

    /** A report whose only table is the one of introductions. */
    public static EvaluationReport ofIntroductions(List<IntroductionRow> rows) {
        return new EvaluationReport(rows, List.of(), List.of(), List.of(), List.of());
    }
}
