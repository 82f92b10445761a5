package org.goodturn.evaluation.shifts.counts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.goodturn.domain.intent.ShiftBudget;
import org.goodturn.evaluation.MadeMeasurement;
import org.goodturn.evaluation.Measured;
import org.goodturn.evaluation.Progress;

/** Holds families of detectors against each other on made people, at equal false-alarm budgets. */
public final class CountMeasurement implements MadeMeasurement {
    static final String SET = "synthetic-counts";

    private static final double[] PER_WEEK = {0.02, 0.1, 0.2, 0.5, 1, 3};
    private static final int YEARS = 2;
    private static final int DAYS = YEARS * 365;
    private static final int NEED_DAYS = 3;
    private static final int FOUND_WITHIN_DAYS = 14;
    private static final int BISECTIONS = 40;

    private final List<CountDetector> families = List.of(
            new RunLengthCounts(), new LikelihoodRatioCounts(), new SplitEvidenceCounts(), new ContrastCounts());
    private final long seed;
    private final int topics;
    private final ShiftBudget budget = ShiftBudget.standard();

    public CountMeasurement(long seed) {
        this(seed, 40);
    }

    /**
     * A smaller or larger measurement.
     *
     * @param topics so many topics per way and rate
     */
    CountMeasurement(long seed, int topics) {
        this.seed = seed;
        this.topics = topics;
    }

    @Override
    public String table() {
        return "shifts";
    }

    @Override
    public String steps() {
        return "families";
    }

    @Override
    public Measured measure(Progress progress) throws InterruptedException {
        List<CountRow> rows = new ArrayList<>();
        for (CountDetector family : families) {
            rows.add(row(family));
            progress.reached(SET, rows.size(), families.size());
        }
        return new Measured(text(rows), rows);
    }

    private CountRow row(CountDetector family) {
        double threshold = threshold(steady(family, 0));
        Map<Way, List<Alarms>> others = steady(family, 1);
        Needs needs = needs(family, threshold);
        return new CountRow(
                SET,
                family.name(),
                falsePerPersonYear(others, threshold),
                falseOf(others.get(Way.STEADY), threshold),
                falseOf(others.get(Way.MOODY), threshold),
                falseOf(others.get(Way.WEEKLY), threshold),
                falseOf(others.get(Way.SPREES), threshold),
                needs.found(0, Integer.MAX_VALUE),
                needs.found(0, 5),
                needs.found(8, Integer.MAX_VALUE),
                needs.meanDelay(),
                seed);
    }

    /** The lowest threshold with which people who do not change are told of no more than the budget allows. */
    private double threshold(Map<Way, List<Alarms>> people) {
        double low = -50;
        double high = 200;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            boolean tooMany = falsePerPersonYear(people, middle) > budget.falseShiftsPerPersonYear();
            low = tooMany ? middle : low;
            high = tooMany ? high : middle;
        }
        return high;
    }

    private Map<Way, List<Alarms>> steady(CountDetector family, int half) {
        Map<Way, List<Alarms>> people = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            List<Alarms> alarms = new ArrayList<>();
            for (int topic = 0; topic < topics * PER_WEEK.length; topic++) {
                Random random = random(way.ordinal(), topic, half);
                int[] counts = CountedPerson.days(way, PER_WEEK[topic % PER_WEEK.length], DAYS, random);
                alarms.add(new Alarms(counts, family.evidence(counts)));
            }
            people.put(way, alarms);
        }
        return people;
    }

    private double falsePerPersonYear(Map<Way, List<Alarms>> people, double threshold) {
        return people.values().stream()
                .mapToDouble(alarms -> falseOf(alarms, threshold))
                .average()
                .orElse(0);
    }

    private double falseOf(List<Alarms> alarms, double threshold) {
        long told = alarms.stream().mapToLong(one -> one.told(threshold).size()).sum();
        return (double) told * budget.topicsPerPerson() / (alarms.size() * (double) YEARS);
    }

    /**
     * What became of planted needs.
     *
     * @param behaviors of each
     * @param delays in days until each was told; −1 if it was not in time
     */
    private record Needs(List<Integer> behaviors, List<Integer> delays) {
        double found(int least, int most) {
            int all = 0;
            int found = 0;
            for (int i = 0; i < behaviors.size(); i++) {
                boolean asked = behaviors.get(i) >= least && behaviors.get(i) <= most;
                all += asked ? 1 : 0;
                found += asked && delays.get(i) >= 0 ? 1 : 0;
            }
            return all == 0 ? 0 : (double) found / all;
        }

        Double meanDelay() {
            double sum = 0;
            int found = 0;
            for (int delay : delays) {
                sum += Math.max(0, delay);
                found += delay >= 0 ? 1 : 0;
            }
            return found == 0 ? null : sum / found;
        }
    }

    private Needs needs(CountDetector family, double threshold) {
        Needs needs = new Needs(new ArrayList<>(), new ArrayList<>());
        for (Way way : Way.values()) {
            for (int topic = 0; topic < topics * PER_WEEK.length; topic++) {
                Random random = random(way.ordinal(), topic, 2);
                int at = 60 + random.nextInt(240);
                int behaviors = 4 + random.nextInt(7);
                int[] counts =
                        CountedPerson.days(way, PER_WEEK[topic % PER_WEEK.length], at + FOUND_WITHIN_DAYS, random);
                CountedPerson.plant(counts, at, behaviors, NEED_DAYS, random);
                int delay = new Alarms(counts, family.evidence(counts))
                        .told(threshold).stream()
                                .mapToInt(day -> day - at)
                                .filter(days -> days >= 0)
                                .findFirst()
                                .orElse(-1);
                needs.behaviors().add(behaviors);
                needs.delays().add(delay);
            }
        }
        return needs;
    }

    private Random random(int way, int topic, int half) {
        return new Random(((seed * 31 + way) * 1_000_003 + topic) * 7 + half);
    }

    private String text(List<CountRow> rows) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "Shifts, synthetic-counts: people of ten topics, at a budget of %.1f false shifts a person and year, seed %d%n",
                budget.falseShiftsPerPersonYear(),
                seed));
        text.append(String.format(
                Locale.ROOT,
                "%-20s %7s %7s %7s %7s %7s %7s %9s %9s %7s%n",
                "family",
                "false",
                "steady",
                "moody",
                "weekly",
                "sprees",
                "found",
                "4 to 5",
                "8 to 10",
                "days"));
        rows.forEach(row -> text.append(String.format(
                Locale.ROOT,
                "  %-18s %7.2f %7.2f %7.2f %7.2f %7.2f %7.2f %9.2f %9.2f %7.2f%n",
                row.scorer(),
                row.falsePerPersonYear(),
                row.falseSteady(),
                row.falseMoody(),
                row.falseWeekly(),
                row.falseSprees(),
                row.found(),
                row.foundSmall(),
                row.foundLarge(),
                row.meanDelayDays() == null ? Double.NaN : row.meanDelayDays())));
        return text.toString();
    }
}
