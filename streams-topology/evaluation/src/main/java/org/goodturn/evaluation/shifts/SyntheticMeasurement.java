package org.goodturn.evaluation.shifts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.goodturn.domain.intent.series.SeriesSettings;
import org.goodturn.evaluation.MadeMeasurement;
import org.goodturn.evaluation.Measured;
import org.goodturn.evaluation.Progress;

/**
 * Small changes planted in noise, and series in which nothing changes: set {@code synthetic} of table 3. Only scorers that take
 * nothing back are asked.
 */
public final class SyntheticMeasurement implements MadeMeasurement {
    static final String SET = "synthetic";

    private static final int PLANTED = 200;
    private static final int ROWS_AFTER = 100;
    private static final int STEADY = 50;
    private static final int STEADY_ROWS = 1000;

    private final List<ShiftScorer> scorers;
    private final long seed;

    public SyntheticMeasurement(long seed) {
        this(List.of(new Cusum(), new EDetector(), new GoodturnShifts(SeriesSettings.standard())), seed);
    }

    SyntheticMeasurement(List<ShiftScorer> scorers, long seed) {
        this.scorers = List.copyOf(scorers);
        this.seed = seed;
    }

    @Override
    public String table() {
        return "shifts";
    }

    @Override
    public String steps() {
        return "scorers";
    }

    @Override
    public Measured measure(Progress progress) throws InterruptedException {
        List<SyntheticRow> rows = new ArrayList<>();
        for (ShiftScorer scorer : scorers) {
            rows.add(row(scorer));
            progress.reached(SET, rows.size(), scorers.size());
        }
        return new Measured(text(rows), rows);
    }

    private SyntheticRow row(ShiftScorer scorer) {
        Found small30 = found(scorer, 2, 30);
        Found large30 = found(scorer, 3, 30);
        Found small100 = found(scorer, 2, 100);
        Found large100 = found(scorer, 3, 100);
        Map<SyntheticSeries, Double> alarms = new EnumMap<>(SyntheticSeries.class);
        for (SyntheticSeries series : SyntheticSeries.values()) {
            alarms.put(series, alarms(scorer, series));
        }
        return new SyntheticRow(
                SET,
                scorer.name(),
                small30.share(),
                small30.delay(),
                large30.share(),
                large30.delay(),
                small100.share(),
                small100.delay(),
                large100.share(),
                large100.delay(),
                alarms.get(SyntheticSeries.NOISE),
                alarms.get(SyntheticSeries.TREND),
                alarms.get(SyntheticSeries.SEASON),
                alarms.get(SyntheticSeries.POISSON),
                alarms.get(SyntheticSeries.AR5),
                alarms.get(SyntheticSeries.AR8),
                alarms.get(SyntheticSeries.RANDOM_WALK),
                seed);
    }

    /**
     * What became of planted shifts.
     *
     * @param share of them after which something was told
     * @param delay mean rows until then; null if never
     */
    private record Found(double share, Double delay) {}

    private Found found(ShiftScorer scorer, double sigmas, int at) {
        int found = 0;
        double delays = 0;
        for (int number = 0; number < PLANTED; number++) {
            double[] values = SyntheticSeries.NOISE.rows(at + ROWS_AFTER, random(number, at));
            for (int row = at; row < values.length; row++) {
                values[row] += sigmas;
            }
            OptionalInt said = find(scorer, values).stream()
                    .mapToInt(FoundShift::saidAt)
                    .filter(row -> row >= at)
                    .min();
            if (said.isPresent()) {
                found++;
                delays += said.getAsInt() - at;
            }
        }
        return new Found((double) found / PLANTED, found == 0 ? null : delays / found);
    }

    private double alarms(ShiftScorer scorer, SyntheticSeries series) {
        long said = 0;
        for (int number = 0; number < STEADY; number++) {
            said += find(scorer, series.rows(STEADY_ROWS, random(number, -1 - series.ordinal())))
                    .size();
        }
        return 1000.0 * said / (STEADY * STEADY_ROWS);
    }

    private static List<FoundShift> find(ShiftScorer scorer, double[] values) {
        return scorer.find(ShiftSeries.standardised(SET, new double[][] {values}));
    }

    private Random random(int number, int kind) {
        return new Random((seed * 1_000_003 + number) * 31 + kind);
    }

    private static String text(List<SyntheticRow> rows) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "Shifts, synthetic: share found (after rows), and alarms per 1000 steady rows, seed %d%n",
                rows.getFirst().seed()));
        text.append(String.format(
                Locale.ROOT,
                "%-14s %10s %10s %10s %10s %7s %7s %7s %7s %7s %7s %7s%n",
                "scorer",
                "2σ at 30",
                "3σ at 30",
                "2σ at 100",
                "3σ at 100",
                "noise",
                "trend",
                "season",
                "Poisson",
                "AR(.5)",
                "AR(.8)",
                "walk"));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(SyntheticRow row) {
        String name = row.scorer().equals(ShiftText.OURS) ? "> " + row.scorer() : "  " + row.scorer();
        return String.format(
                Locale.ROOT,
                "%-14s %10s %10s %10s %10s %7.2f %7.2f %7.2f %7.2f %7.2f %7.2f %7.2f%n",
                name,
                found(row.found2SigmaAt30(), row.delay2SigmaAt30()),
                found(row.found3SigmaAt30(), row.delay3SigmaAt30()),
                found(row.found2SigmaAt100(), row.delay2SigmaAt100()),
                found(row.found3SigmaAt100(), row.delay3SigmaAt100()),
                row.alarmsNoise(),
                row.alarmsTrend(),
                row.alarmsSeason(),
                row.alarmsPoisson(),
                row.alarmsAr5(),
                row.alarmsAr8(),
                row.alarmsRandomWalk());
    }

    private static String found(double share, Double delay) {
        return delay == null
                ? String.format(Locale.ROOT, "%.2f", share)
                : String.format(Locale.ROOT, "%.2f (%.0f)", share, delay);
    }
}
