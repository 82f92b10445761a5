package org.goodturn.evaluation.shifts.counts;

import java.util.Random;

/** What a made person does about one topic, as a count per day. */
final class CountedPerson {
    private static final double EXCESS_VARIANCE = 0.5;
    private static final double ANOTHER = 1.0 / 3;

    private CountedPerson() {}

    /** So many days of somebody's way, at a mean rate. */
    static int[] days(Way way, double perWeek, int days, Random random) {
        int[] counts = new int[days];
        double perDay = perWeek / 7;
        double rate = perDay;
        for (int day = 0; day < days; day++) {
            if (way == Way.MOODY && day % 7 == 0) {
                rate = gamma(perWeek / EXCESS_VARIANCE, random) * EXCESS_VARIANCE / 7;
            }
            counts[day] = switch (way) {
                case STEADY, MOODY -> poisson(rate, random);
                case WEEKLY -> day % 7 < 5 ? poisson(perDay * 7 / 5, random) : 0;
                case SPREES -> sprees(poisson(perDay * (1 - ANOTHER), random), random);
            };
        }
        return counts;
    }

    /** Adds a need: so many behaviors, each on a day at random of a few from a day on. */
    static void plant(int[] counts, int from, int behaviors, int days, Random random) {
        for (int i = 0; i < behaviors; i++) {
            counts[from + random.nextInt(days)]++;
        }
    }

    private static int sprees(int sprees, Random random) {
        int behaviors = sprees;
        for (int spree = 0; spree < sprees; spree++) {
            while (random.nextDouble() < ANOTHER) {
                behaviors++;
            }
        }
        return behaviors;
    }

    private static int poisson(double mean, Random random) {
        double left = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > left) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** Marsaglia and Tsang, "A simple method for generating gamma variables", 2000. */
    private static double gamma(double shape, Random random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
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
