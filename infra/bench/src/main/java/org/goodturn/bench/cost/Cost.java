package org.goodturn.bench.cost;

import java.util.Locale;

/**
 * What one event costs in the mean, the letters it causes included.
 *
 * @param event which
 * @param reads of single values
 * @param scans of ranges
 * @param writes of single values; each is a record of a changelog, too
 * @param letters to others and to oneself
 * @param published records on public topics
 * @param stateBytes keys and values written to stores
 * @param recordBytes keys and values of letters and public records, without headers
 */
public record Cost(
        String event,
        double reads,
        double scans,
        double writes,
        double letters,
        double published,
        double stateBytes,
        double recordBytes) {

    /** What is between two readings, for each of so many events. */
    static Cost between(String event, long[] before, long[] after, int events) {
        double[] each = new double[before.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = Math.round(1000.0 * (after[i] - before[i]) / events) / 1000.0;
        }
        return new Cost(event, each[0], each[1], each[2], each[3], each[4], each[5], each[6]);
    }

    /** As a line of a table. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "  %-12s %6.2f %6.2f %6.2f %8.2f %10.2f %12.0f %13.0f",
                event,
                reads,
                scans,
                writes,
                letters,
                published,
                stateBytes,
                recordBytes);
    }

    /** Above those lines. */
    public static String heading() {
        return String.format(
                Locale.ROOT,
                "  %-12s %6s %6s %6s %8s %10s %12s %13s",
                "per event",
                "reads",
                "scans",
                "writes",
                "letters",
                "published",
                "state bytes",
                "record bytes");
    }
}
