package org.goodturn.evaluation.onsets;

import java.util.List;
import java.util.Locale;

/** Table 4 as people read it: the pooled rows, then those of each category. */
final class OnsetText {
    /** The name under which our own rows stand. */
    static final String OURS = "goodturn";

    private static final String LINE = "%-26s %9s %9s %9s%n";

    private OnsetText() {}

    static String of(String set, List<OnsetSeries> all, List<OnsetRow> rows) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "Onsets, %s: %d series, %,d rows, %d windows; at best: threshold chosen for the pooled set%n",
                set,
                all.size(),
                all.stream().mapToInt(OnsetSeries::rows).sum(),
                all.stream().mapToInt(series -> series.windows().size()).sum()));
        rows.stream().map(OnsetRow::set).distinct().sorted().forEach(part -> {
            text.append(String.format(Locale.ROOT, LINE, part, "standard", "low FP", "at best"));
            rows.stream().filter(row -> row.set().equals(part)).forEach(row -> text.append(line(row)));
        });
        return text.toString();
    }

    private static String line(OnsetRow row) {
        String name = row.scorer().equals(OURS) ? "> " + OURS : "  " + row.scorer();
        return String.format(
                Locale.ROOT,
                LINE,
                name,
                number(row.standard()),
                number(row.lowFalsePositive()),
                number(row.standardAtBest()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
