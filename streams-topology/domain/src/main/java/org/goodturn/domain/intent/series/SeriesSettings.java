package org.goodturn.domain.intent.series;

/**
 * How careful a {@link SeriesDetector} is.
 *
 * @param contrasts how onsets are heard
 * @param budget what further alarms cost
 * @param levels how lasting changes are heard
 * @param sameWithinRows a change that began so close to one that was said is the same one, and is not said again
 */
public record SeriesSettings(
        ContrastSettings contrasts, BudgetSettings budget, LevelSettings levels, int sameWithinRows) {
    public SeriesSettings {
        if (sameWithinRows < 0) {
            throw new IllegalArgumentException("changes are the same within 0 rows or more");
        }
    }

    /** What ships: the middle of a region in which tables 3, 4 and the synthetic one change little (ADR 4). */
    public static SeriesSettings standard() {
        return new SeriesSettings(ContrastSettings.standard(), BudgetSettings.standard(), LevelSettings.standard(), 5);
    }

    /** The same care over several series that are watched together: bars rise with the logarithm of their number. */
    public SeriesSettings forOneOf(int series) {
        return new SeriesSettings(contrasts.forOneOf(series), budget, levels.forOneOf(series), sameWithinRows);
    }
}
