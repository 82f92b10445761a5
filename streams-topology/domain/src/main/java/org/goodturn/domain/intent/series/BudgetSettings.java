package org.goodturn.domain.intent.series;

/**
 * What further alarms cost. Costs are in standard deviations, and add to a contrast's bar.
 *
 * @param raise by how much an alarm raises the bar
 * @param fadesAfterRows after so many rows a raise is down to 1/e
 * @param alikeRaise by how much more for an alarm that looks like it
 * @param alikeFadesAfterRows after so many rows that is down to 1/e
 * @param alikeFactor alarms of one sign and of neighbouring scales look alike when their sizes differ by less than this factor
 * @param restRows for so many rows after an alarm there is no other
 */
public record BudgetSettings(
        double raise,
        double fadesAfterRows,
        double alikeRaise,
        double alikeFadesAfterRows,
        double alikeFactor,
        int restRows) {
    public BudgetSettings {
        if (raise < 0 || alikeRaise < 0 || !(fadesAfterRows > 0) || !(alikeFadesAfterRows > 0)) {
            throw new IllegalArgumentException("a raise is at least 0 and fades");
        }
        if (!(alikeFactor >= 1) || restRows < 0) {
            throw new IllegalArgumentException("alike means a factor of at least 1, a rest 0 rows or more");
        }
    }

    /** What ships. */
    public static BudgetSettings standard() {
        return new BudgetSettings(0.6, 500, 2.5, 8000, 2.7, 150);
    }
}
