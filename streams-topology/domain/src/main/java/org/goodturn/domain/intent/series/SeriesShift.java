package org.goodturn.domain.intent.series;

/**
 * A change in a series.
 *
 * @param since the row, counted from 0, at which something new most likely began
 * @param saidAt the row whose value showed it; not before {@code since}
 * @param kind how it was heard
 * @param size by how much the level changed, in the series' own units
 */
public record SeriesShift(long since, long saidAt, Kind kind, double size) {
    /** How a change was heard. */
    public enum Kind {
        /** It set in: the last rows are unlike all that is usual between rows so close. */
        ONSET,
        /** It lasts: since then the level is another one. */
        LASTING
    }
}
