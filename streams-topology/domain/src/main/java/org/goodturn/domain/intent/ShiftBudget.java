package org.goodturn.domain.intent;

import java.time.Duration;

/**
 * How careful the detector is, in plain words.
 *
 * @param falseShiftsPerPersonYear at most so many false shifts per person and year, in the mean
 * @param topicsPerPerson topics on which a person is expected to do anything; the budget is split among them
 * @param quietStart so long after a person's first behavior nothing is said
 * @param leastCount a shift rests on at least so many behaviors
 * @param leastDays and on at least so many different days, so that one evening's curiosity is none
 * @param mostPerDay more behaviors than so many on one day count no more
 * @param fadesAfter without a new behavior for so long the shift is over
 * @param restAfter so long after a shift was seen no other is said on that topic
 */
public record ShiftBudget(
        double falseShiftsPerPersonYear,
        int topicsPerPerson,
        Duration quietStart,
        int leastCount,
        int leastDays,
        int mostPerDay,
        Duration fadesAfter,
        Duration restAfter) {

    private static final double DAYS_A_YEAR = 365.25;

    public ShiftBudget {
        if (!(falseShiftsPerPersonYear > 0) || topicsPerPerson < 1) {
            throw new IllegalArgumentException("a budget allows more than 0 false shifts on at least one topic");
        }
        if (leastCount < 1 || leastDays < 1 || mostPerDay < 1) {
            throw new IllegalArgumentException("a shift rests on at least one behavior on one day");
        }
    }

    /** At most one false shift in two years, over ten topics. */
    public static ShiftBudget standard() {
        return new ShiftBudget(0.5, 10, Duration.ofDays(21), 4, 2, 4, Duration.ofDays(21), Duration.ofDays(28));
    }

    /** How many days one topic may run, in the mean, until a false alarm: the detector's threshold. */
    public double meanDaysToFalseAlarm() {
        return DAYS_A_YEAR * topicsPerPerson / falseShiftsPerPersonYear;
    }
}
