package org.goodturn.town.acquaintance;

/**
 * When a tie is alive. It begins, and may go quiet and wake again in turns, for ever.
 *
 * @param begins the day it begins; below 0 for one older than the history
 * @param activeDays how long it stays alive at a time
 * @param quietDays how long it is quiet then; 0 for a tie that never goes quiet
 */
public record TieLife(int begins, int activeDays, int quietDays) {

    /** Older than the history, for ever. */
    static final TieLife ALWAYS = new TieLife(-1000, 1, 0);

    /** Whether the tie has begun by a day. */
    public boolean begunBy(int day) {
        return begins <= day;
    }

    /** Whether it is alive on a day. */
    public boolean activeOn(int day) {
        return begunBy(day) && (quietDays == 0 || dayOfTurn(day) < activeDays);
    }

    /** For how many days it has been quiet; 0 while it is alive. */
    public int quietFor(int day) {
        return activeOn(day) || !begunBy(day) ? 0 : dayOfTurn(day) - activeDays + 1;
    }

    private int dayOfTurn(int day) {
        return (day - begins) % (activeDays + quietDays);
    }
}
