package org.goodturn.evaluation.introductions;

import java.util.Locale;

/** The report as people read it: one block per set, ours last and marked. */
final class IntroductionText {
    /** The name under which our own rows stand. */
    static final String OURS = "goodturn";

    private static final String LINE = "%-26s %8s %8s %8s %8s%n";

    private IntroductionText() {}

    static String of(IntroductionTable table) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "Introductions, %s: %,d events of %,d people, %,d cut-offs, %,d queries, seed %d%n",
                table.set(),
                table.events(),
                table.people(),
                table.cutOffs(),
                table.queries(),
                table.seed()));
        if (table.rows().isEmpty()) {
            return text.append("Nobody in it first met somebody from two steps away: there is nothing to measure.")
                    .append(System.lineSeparator())
                    .toString();
        }
        text.append(String.format(Locale.ROOT, LINE, "scorer", "MRR", "Hit@10", "MAP", "AUC"));
        table.rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(IntroductionRow row) {
        String name = row.scorer().equals(OURS) ? "> " + OURS : "  " + row.scorer();
        return String.format(
                Locale.ROOT,
                LINE,
                name,
                number(row.mrr()),
                number(row.hitAt10()),
                number(row.map()),
                number(row.auc()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
