package org.goodturn.evaluation.shifts.counts;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.goodturn.domain.intent.ActivityLog;
import org.goodturn.domain.intent.RegionalSeason;
import org.goodturn.domain.intent.Shift;
import org.goodturn.domain.intent.ShiftBudget;
import org.goodturn.domain.intent.ShiftDetector;

/** The e-detector that ships for counts, asked for its evidence whatever its budget: the log odds of the shift it would tell. */
final class SplitEvidenceCounts implements CountDetector {
    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");

    private final ShiftDetector detector;

    SplitEvidenceCounts() {
        ShiftBudget standard = ShiftBudget.standard();
        detector = new ShiftDetector(new ShiftBudget(
                1e9,
                standard.topicsPerPerson(),
                Duration.ZERO,
                standard.leastCount(),
                standard.leastDays(),
                standard.mostPerDay(),
                standard.fadesAfter(),
                standard.restAfter()));
    }

    @Override
    public String name() {
        return "e-detector";
    }

    @Override
    public double[] evidence(int[] counts) {
        double[] evidence = new double[counts.length];
        Arrays.fill(evidence, Double.NaN);
        ActivityLog log = ActivityLog.startingAt(START);
        for (int day = 0; day < counts.length; day++) {
            Instant at = START.plus(Duration.ofDays(day));
            for (int behavior = 0; behavior < counts[day]; behavior++) {
                log = log.plus(at);
            }
            if (counts[day] > 0) {
                evidence[day] = detector.judge(log, at, START, RegionalSeason.USUAL)
                        .map(Shift::probability)
                        .map(probability -> Math.log(probability) - Math.log1p(-Math.min(probability, 1 - 1e-15)))
                        .orElse(Double.NaN);
            }
        }
        return evidence;
    }
}
