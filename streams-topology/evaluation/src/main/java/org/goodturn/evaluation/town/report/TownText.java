package org.goodturn.evaluation.town.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodturn.evaluation.town.TownSettings;

/** Table 5 as people read it: a block per difficulty, ours last and marked, then the curves. */
public final class TownText {

    private static final String OURS = "goodturn";
    private static final String HEAD = "%-28s %9s %7s %6s %6s %9s %7s %8s %8s %6s%n";
    private static final double[] DAYS = {0.5, 1, 1.5, 2, 3, 4, 5, 7, 10, 14};
    private static final int BAR = 40;

    private final StringBuilder text = new StringBuilder();

    public TownText(TownSettings settings, List<TownRow> rows, TownCurves curves) {
        line(
                "Town: %d people each, %d days of history, %d days lived, seeds %s together",
                settings.people(),
                settings.historyDays(),
                settings.days(),
                settings.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        rows.stream()
                .filter(row -> !row.set().contains("/"))
                .collect(Collectors.groupingBy(TownRow::set, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::table);
        seeds(rows);
        thresholds(curves.thresholds());
        delays(curves);
        learning("town-normal by four weeks", curves.shipped());
        learning("town-normal from a careless model on, which asks for no footing", curves.careless());
    }

    /** Adds where errors come from. */
    public void causes(String set, Map<String, Integer> falseNudges, Map<String, Integer> misses) {
        counts(set + ": what unfounded nudges come from", falseNudges);
        counts(set + ": what unmet needs come from", misses);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void table(String set, List<TownRow> rows) {
        text.append(String.format(
                Locale.ROOT,
                HEAD,
                set,
                "precision",
                "strict",
                "recall",
                "delay",
                "false/py",
                "n/week",
                "shifts/py",
                "consent",
                "quiet"));
        for (TownRow row : rows) {
            String name = row.scorer().equals(OURS) ? "> " + OURS : "  " + row.scorer();
            text.append(String.format(
                    Locale.ROOT,
                    HEAD,
                    name,
                    number(row.precision(), 3),
                    number(row.strictPrecision(), 3),
                    number(row.recall(), 3),
                    number(row.medianDelayDays(), 2),
                    number(row.falseNudgesPerPersonYear(), 2),
                    number(row.nudgesPerPersonWeek(), 2),
                    number(row.falseShiftsPerPersonYear(), 2),
                    row.withoutConsent(),
                    number(row.inQuietHours(), 2)));
        }
    }

    private void seeds(List<TownRow> rows) {
        line("Ours by seed: precision, recall, delay in days, false nudges per person and year");
        rows.stream()
                .filter(row -> row.set().contains("/"))
                .forEach(row -> line(
                        "  %-16s %6s %6s %6s %6s",
                        row.set(),
                        number(row.precision(), 3),
                        number(row.recall(), 3),
                        number(row.medianDelayDays(), 2),
                        number(row.falseNudgesPerPersonYear(), 2)));
    }

    private void thresholds(List<CurvePoint> points) {
        line("town-normal over the threshold (nearly every candidate said, nothing fed back)");
        line("  %9s %9s %7s %9s", "threshold", "precision", "recall", "false/py");
        points.forEach(point -> line(
                "  %9.2f %9.3f %7.3f %9.2f",
                point.threshold(), point.precision(), point.recall(), point.falseNudgesPerPersonYear()));
    }

    private void delays(TownCurves curves) {
        line("town-normal: needs met within so many days of their first behavior");
        for (double days : DAYS) {
            double share = curves.metWithin(days);
            line("  %5.1f %6.3f %s", days, share, "#".repeat((int) Math.round(share * BAR)));
        }
    }

    private void learning(String what, LearningCurve curve) {
        line("%s: precision and share accepted, with feedback and without", what);
        for (int i = 0; i < curve.withFeedback().size(); i++) {
            Block with = curve.withFeedback().get(i);
            Block without = curve.withoutFeedback().get(i);
            line(
                    "  from day %3d  %6s %6s   %6s %6s",
                    with.firstDay(),
                    number(with.precision(), 3),
                    number(with.accepted(), 3),
                    number(without.precision(), 3),
                    number(without.accepted(), 3));
        }
    }

    private void counts(String title, Map<String, Integer> counts) {
        line("%s", title);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(count -> line("  %5d  %s", count.getValue(), count.getKey()));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }

    private static String number(Double value, int digits) {
        return value == null ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
