package org.goodturn.evaluation.trust;

import java.util.Locale;

/** The report as people read it: one block per set, ours last and marked. */
final class TrustText {
    private static final String OURS = "goodturn";
    private static final String LINE = "%-26s %8s %8s %10s %10s %9s %9s%n";

    private TrustText() {}

    static String of(TrustTable table) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "Trust, %s: %,d ratings of %,d people, %,d predicted in order of time, %,d of them with a path, seed %d%n",
                table.set(),
                table.ratings(),
                table.people(),
                table.asked(),
                table.withPath(),
                table.seed()));
        if (table.rows().isEmpty()) {
            return text.append("Nobody in it rated anybody else: there is nothing to measure.")
                    .append(System.lineSeparator())
                    .toString();
        }
        text.append(String.format(
                Locale.ROOT, LINE, "scorer", "RMSE", "Pearson", "with path", "Pearson", "held out", "Pearson"));
        table.rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(TrustRow row) {
        String name = row.scorer().equals(OURS) ? "> " + OURS : "  " + row.scorer();
        return String.format(
                Locale.ROOT,
                LINE,
                name,
                number(row.rmse()),
                number(row.pearson()),
                number(row.rmseWithPath()),
                number(row.pearsonWithPath()),
                number(row.holdOutRmse()),
                number(row.holdOutPearson()));
    }

    private static String number(Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
