package org.goodturn.domain.intent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says when a person's rate on a topic has risen.
 *
 * <p>After each behavior the log is read anew: for every day of the last four weeks on which a rise may have begun, how much
 * better does a raised rate explain the split of behaviors before and since ({@link SplitEvidence})? The weighted mean of
 * these answers is an <em>e-value</em>: as long as the rate has not changed, its expectation is at most 1, whatever the rate
 * is. So on any one day it reaches D with a probability of at most 1 / D (Markov), and with D = the days in which the budget
 * allows one false shift, the budget holds by construction for everybody whose rate is constant, newcomers included: there
 * is no assumed rate to be wrong about. An average of e-values is one (Vovk and Wang, "E-values: calibration, combination and
 * applications", 2021); averaging over possible beginnings is what e-detectors do (Shin, Ramdas, Rinaldo, "E-detectors",
 * 2022).
 *
 * <p>A day weighs as much as the region did on it relative to its usual ({@link RegionalSeason}): in a wave a day is worth
 * several. Given the factors the split stays binomial, with these weights instead of days, so the e-value holds as before
 * for everybody whose own rate times the region's season is all there is.
 *
 * <p>Recent beginnings weigh more (1 / days), since a need is best met early. After a shift was said, the past against which
 * the next is held is what came since, so that a rate that stays high is said once.
 */
public final class ShiftDetector {

    /** A rise is looked for in so many days back from the newest behavior. */
    static final int HORIZON_DAYS = 28;

    private static final double DAYS_A_WEEK = 7;
    private static final double LN_2 = StrictMath.log(2);

    /** How many real changes a person is expected to have in a year, over all topics: the prior of a shift's probability. */
    private static final double CHANGES_PER_PERSON_YEAR = 5;

    private static final double DAYS_A_YEAR = 365.25;
    private static final double[] WEIGHTS = weights();

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
     * @param season of the person's region on the topic; {@link RegionalSeason#USUAL} if not known
     * @return the shift that shows now and did not before
     */
    public Optional<Shift> judge(ActivityLog log, Instant at, Instant observedSince, RegionalSeason season) {
        if (isTooEarly(at, observedSince) || isResting(log, at) || isSparse(log)) {
            return Optional.empty();
        }
        Reading reading = read(log, pastFrom(log, observedSince), season);
        boolean reachesThreshold = reading.evidence() >= budget.meanDaysToFalseAlarm();
        return reachesThreshold && isSustained(log, reading.sinceDay()) && reading.sinceDay() <= ActivityLog.dayOf(at)
                ? Optional.of(shift(log, at, reading))
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

    private boolean isSparse(ActivityLog log) {
        return log.countSince(log.newestDay() - HORIZON_DAYS + 1) < budget.leastCount();
    }

    private boolean isSustained(ActivityLog log, int sinceDay) {
        int activeDays = 0;
        for (int day = sinceDay; day <= log.newestDay(); day++) {
            activeDays += log.on(day) > 0 ? 1 : 0;
        }
        return activeDays >= budget.leastDays() && log.countSince(sinceDay) >= budget.leastCount();
    }

    /** The first day of the past that a rise is held against. */
    private static int pastFrom(ActivityLog log, Instant observedSince) {
        int observed = ActivityLog.dayOf(observedSince);
        int counted = log.newestDay() - ActivityLog.DAYS + 1;
        return log.current()
                .map(shift -> Math.max(Math.max(counted, observed), ActivityLog.dayOf(shift.since())))
                .orElse(observed);
    }

    /**
     * What the log says.
     *
     * @param evidence the e-value
     * @param sinceDay where the rise most likely began
     * @param split the counts before and since that day
     * @param regionalFactor the region's rate since, relative to its usual
     */
    private record Reading(double evidence, int sinceDay, SplitEvidence split, double regionalFactor) {}

    private Reading read(ActivityLog log, int pastFrom, RegionalSeason season) {
        long all = log.countSince(pastFrom);
        double allExposure = season.exposure(pastFrom, log.newestDay() + 1);
        double exposure = 0;
        double evidence = 0;
        double most = -1;
        Reading best = null;
        long since = 0;
        double weighed = 0;
        for (int days = 1; days <= HORIZON_DAYS && log.newestDay() - days >= pastFrom; days++) {
            int day = log.newestDay() - days + 1;
            since += log.on(day);
            weighed += weighed(log.on(day));
            exposure += season.factorOn(day);
            SplitEvidence split = new SplitEvidence(all - since, allExposure - exposure, weighed, exposure);
            double part = WEIGHTS[days - 1] * split.value();
            evidence += part;
            if (part > most) {
                most = part;
                best = new Reading(0, day, split, exposure / days);
            }
        }
        return best == null
                ? new Reading(0, log.newestDay(), new SplitEvidence(all, 1, 0, 1), 1)
                : new Reading(evidence, best.sinceDay(), best.split(), best.regionalFactor());
    }

    /**
     * What a day's behaviors count as. People do things in sessions, and what somebody looks at in one evening is not
     * independent: the first behavior counts one, each doubling one more, up to a cap.
     */
    private double weighed(int behaviors) {
        int counted = Math.min(behaviors, budget.mostPerDay());
        return counted <= 1 ? counted : 1 + StrictMath.log(counted) / LN_2;
    }

    private Shift shift(ActivityLog log, Instant at, Reading reading) {
        return new Shift(
                Instant.EPOCH.plus(Duration.ofDays(reading.sinceDay())),
                at,
                probability(reading.evidence()),
                reading.split().rateRatio(),
                DAYS_A_WEEK * reading.split().perDayBefore(),
                log.countSince(reading.sinceDay()),
                reading.regionalFactor());
    }

    /**
     * The posterior probability that a change began in the last four weeks: the evidence is the Bayes factor for it, with the
     * beginnings' weights and the rises as priors; how often people change at all gives the prior odds.
     */
    private double probability(double evidence) {
        double prior = CHANGES_PER_PERSON_YEAR * HORIZON_DAYS / (DAYS_A_YEAR * budget.topicsPerPerson());
        double odds = evidence * prior / (1 - prior);
        return 1 / (1 + 1 / odds);
    }

    private static double[] weights() {
        double[] weights = new double[HORIZON_DAYS];
        double sum = 0;
        for (int days = 1; days <= HORIZON_DAYS; days++) {
            sum += 1.0 / days;
        }
        for (int days = 1; days <= HORIZON_DAYS; days++) {
            weights[days - 1] = 1.0 / days / sum;
        }
        return weights;
    }
}
