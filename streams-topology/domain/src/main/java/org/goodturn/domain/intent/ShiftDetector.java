package org.goodturn.domain.intent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says when a person's rate on a topic has risen.
 *
 * <p>A Shiryaev–Roberts e-detector over days (Shin, Ramdas, Rinaldo, "E-detectors", 2022): each day multiplies by a
 * likelihood ratio of a raised rate against the usual one, summed over all days on which the rise may have begun and
 * averaged over several rises. If the usual rate is right, the mean time to a false alarm is at least the threshold, whatever
 * the number of looks. The usual rate is not known, so both sides are Gamma–Poisson predictions (negative binomial) from the
 * days that lie more than a week back: a change does not hide itself. The log is read anew at each behavior, so a late one
 * lands right. One look costs {@value ActivityLog#DAYS} days × 4 rises.
 */
public final class ShiftDetector {

    private static final double[] RISES = {2, 4, 8, 16};
    private static final double PRIOR_COUNT = 0.5;
    private static final double PRIOR_DAYS = 35;
    private static final int LEARNING_DELAY_DAYS = 7;

    private final ShiftBudget budget;

    public ShiftDetector(ShiftBudget budget) {
        this.budget = budget;
    }

    /** How careful this detector is. */
    public ShiftBudget budget() {
        return budget;
    }

    /**
     * Judges a log after a behavior.
     *
     * @param log with the behavior in it
     * @param at event time of the behavior
     * @param observedSince the person's first behavior on any topic: before it nothing could be seen
     * @param regionalFactor the region's rate relative to its usual one, above 0; 1 if not known
     * @return the shift that shows now and did not before
     */
    public Optional<Shift> judge(ActivityLog log, Instant at, Instant observedSince, double regionalFactor) {
        if (isTooEarly(at, observedSince) || isResting(log, at)) {
            return Optional.empty();
        }
        int firstDay = ActivityLog.dayOf(observedSince);
        Reading reading = read(log, firstDay, regionalFactor);
        if (reading.evidence() < budget.meanDaysToFalseAlarm()) {
            return Optional.empty();
        }
        long count = log.countSince(reading.sinceDay());
        return count >= budget.leastCount() && activeDays(log, reading.sinceDay()) >= budget.leastDays()
                ? Optional.of(shift(log, at, reading, count))
                : Optional.empty();
    }

    /** Whether a shift that was said is over at a moment: nothing new for so long. */
    public boolean hasFaded(Shift shift, Instant lastBehavior, Instant now) {
        Instant last = lastBehavior.isAfter(shift.detectedAt()) ? lastBehavior : shift.detectedAt();
        return !now.isBefore(last.plus(budget.fadesAfter()));
    }

    private boolean isTooEarly(Instant at, Instant observedSince) {
        return at.isBefore(observedSince.plus(budget.quietStart()));
    }

    private boolean isResting(ActivityLog log, Instant at) {
        return log.current()
                .map(shift -> at.isBefore(shift.detectedAt().plus(budget.restAfter())))
                .orElse(false);
    }

    private Shift shift(ActivityLog log, Instant at, Reading reading, long count) {
        int days = Math.max(1, log.newestDay() - reading.sinceDay() + 1);
        double perDay = (double) count / days;
        return new Shift(
                Instant.EPOCH.plus(Duration.ofDays(reading.sinceDay())),
                at,
                reading.evidence() / (reading.evidence() + 1 / reading.priorOfChange()),
                perDay / reading.usualPerDay(),
                7 * reading.usualPerDay(),
                count);
    }

    private int activeDays(ActivityLog log, int sinceDay) {
        int active = 0;
        for (int ago = 0; ago < ActivityLog.DAYS && log.newestDay() - ago >= sinceDay; ago++) {
            active += log.daysAgo(ago) > 0 ? 1 : 0;
        }
        return active;
    }

    /**
     * What the log says.
     *
     * @param evidence the detector's value, to hold against the threshold
     * @param sinceDay where the rise most likely began
     * @param usualPerDay the rate before
     * @param priorOfChange probability of a change on a given day, before looking: one in a mean time between needs
     */
    private record Reading(double evidence, int sinceDay, double usualPerDay, double priorOfChange) {}

    private Reading read(ActivityLog log, int firstDay, double regionalFactor) {
        int oldest = Math.max(log.newestDay() - ActivityLog.DAYS + 1, firstDay);
        double[] sums = new double[RISES.length];
        double best = 0;
        int bestSince = log.newestDay();
        double run = 0;
        int runSince = oldest;
        double usual = 0;
        for (int day = oldest; day <= log.newestDay(); day++) {
            Usual known = usual(log, firstDay, day - LEARNING_DELAY_DAYS);
            int count = Math.min(log.daysAgo(log.newestDay() - day), budget.mostPerDay());
            double mixed = 0;
            for (int i = 0; i < RISES.length; i++) {
                double ratio = known.likelihoodRatio(count, RISES[i], regionalFactor);
                sums[i] = (sums[i] + 1) * ratio;
                mixed += ratio / RISES.length;
            }
            if (run <= 0) {
                run = 0;
                runSince = day;
            }
            run += Math.log(mixed);
            if (run > best) {
                best = run;
                bestSince = runSince;
                usual = usual(log, firstDay, runSince - 1).perDay();
            }
        }
        double evidence = 0;
        for (double sum : sums) {
            evidence += sum / RISES.length;
        }
        double prior = 1 / budget.meanDaysToFalseAlarm();
        return new Reading(evidence, bestSince, usual > 0 ? usual : PRIOR_COUNT / PRIOR_DAYS, prior * 10);
    }

    private static Usual usual(ActivityLog log, int firstDay, int untilDay) {
        if (untilDay < firstDay) {
            return new Usual(PRIOR_COUNT, PRIOR_DAYS);
        }
        long before = log.countSince(Integer.MIN_VALUE / 2) - log.countSince(untilDay + 1);
        return new Usual(PRIOR_COUNT + before, PRIOR_DAYS + (untilDay - firstDay + 1));
    }

    /** The usual rate, as far as it is known: a Gamma distribution over behaviors per day. */
    private record Usual(double count, double days) {

        double perDay() {
            return count / days;
        }

        /** Negative binomial likelihood of a day's count with the rate raised, over that without. */
        double likelihoodRatio(int observed, double rise, double regionalFactor) {
            double base = days / regionalFactor;
            double raised = base / rise;
            return Math.pow(raised / (raised + 1), count)
                    * Math.pow((base + 1) / (raised + 1), observed)
                    / Math.pow(base / (base + 1), count);
        }
    }
}
