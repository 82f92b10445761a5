package org.goodturn.evaluation.shifts;

import java.util.List;
import java.util.Locale;

/** Table 3 as people read it. */
final class ShiftText {
    /** The name under which our own rows stand. */
    static final String OURS = "goodturn";

    private static final String LINE = "%-26s %8s %8s %8s%n";

    private ShiftText() {}

    static String of(String set, int series, List<ShiftRow> rows) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "Shifts, %s: %d series; delay in rows, of scorers that take nothing back; binseg and bocpd may%n",
                set,
                series));
        text.append(String.format(Locale.ROOT, LINE, "scorer", "F1", "cover", "delay"));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(ShiftRow row) {
        String name = row.scorer().equals(OURS) ? "> " + OURS : "  " + row.scorer();
        String delay = row.meanDelay() == null ? "" : String.format(Locale.ROOT, "%.1f", row.meanDelay());
        return String.format(Locale.ROOT, LINE, name, number(row.f1()), number(row.cover()), delay);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
