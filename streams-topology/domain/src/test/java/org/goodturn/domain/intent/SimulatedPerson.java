package org.goodturn.domain.intent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Somebody who does something about one topic at random moments, and what a detector makes of it, behavior by behavior. */
final class SimulatedPerson {

    static final Instant START = Instant.parse("2020-01-06T00:00:00Z");

    private static final double SECONDS_A_DAY = 86_400;

    private final Random random;
    private final List<Instant> behaviors = new ArrayList<>();

    SimulatedPerson(long seed) {
        this.random = new Random(seed);
    }

    /** Behaviors at a constant rate from the start on, for so many days. */
    SimulatedPerson steady(double perWeek, int days) {
        return during(START, perWeek, days);
    }

    /** Behaviors at a constant rate from a moment on, for so many days. */
    SimulatedPerson during(Instant from, double perWeek, int days) {
        double day = 0;
        while (true) {
            day += -Math.log(1 - random.nextDouble()) * 7 / perWeek;
            if (day >= days) {
                return this;
            }
            behaviors.add(from.plusSeconds((long) (day * SECONDS_A_DAY)));
        }
    }

    /** A rate that is another one each week: Gamma distributed with this variance-to-mean ratio of the weekly counts. */
    SimulatedPerson moody(double perWeek, int days, double varianceToMean) {
        double scale = varianceToMean - 1;
        for (int day = 0; day < days; day += 7) {
            double rate = gamma(perWeek / scale) * scale;
            if (rate > 0) {
                during(START.plus(Duration.ofDays(day)), rate, 7);
            }
        }
        return this;
    }

    /** Sessions at a constant rate, each of one behavior or, by chance, some more within the hour. */
    SimulatedPerson inSessions(double perWeek, int days, double meanPerSession) {
        SimulatedPerson sessions = new SimulatedPerson(random.nextLong()).steady(perWeek / meanPerSession, days);
        for (Instant session : sessions.behaviors) {
            behaviors.add(session);
            while (random.nextDouble() < 1 - 1 / meanPerSession) {
                behaviors.add(session.plusSeconds(random.nextInt(3600)));
            }
        }
        return this;
    }

    /** So many behaviors, spread at random over so many days. */
    SimulatedPerson need(Instant from, int count, int days) {
        for (int i = 0; i < count; i++) {
            behaviors.add(from.plusSeconds((long) (random.nextDouble() * days * SECONDS_A_DAY)));
        }
        return this;
    }

    /** Every shift that is said. */
    List<Shift> shifts(ShiftDetector detector) {
        return shifts(detector, RegionalSeason.USUAL);
    }

    /** Every shift that is said by a detector that knows the season. */
    List<Shift> shifts(ShiftDetector detector, RegionalSeason season) {
        behaviors.sort(Comparator.naturalOrder());
        List<Shift> said = new ArrayList<>();
        ActivityLog log = null;
        for (Instant at : behaviors) {
            log = (log == null ? ActivityLog.startingAt(at) : log).plus(at);
            Shift shift = detector.judge(log, at, START, season).orElse(null);
            if (shift != null) {
                log = log.with(shift);
                said.add(shift);
            }
        }
        return said;
    }

    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
