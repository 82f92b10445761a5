package org.goodturn.town.acquaintance;

/**
 * What two residents are to each other.
 *
 * @param index names the tie within its town
 * @param a index of one resident
 * @param b index of the other, above {@code a}
 * @param bond what it is like
 * @param cadenceDays from one exchange to the next, on average
 * @param phaseDays when the first one is due
 * @param aInitiates share of exchanges that {@code a} begins, 0 to 1
 * @param life when it is alive
 * @param introducer index of the one through whom they met, or −1
 * @param fellows both belong to one association
 */
public record Tie(
        int index,
        int a,
        int b,
        Bond bond,
        double cadenceDays,
        double phaseDays,
        double aInitiates,
        TieLife life,
        int introducer,
        boolean fellows) {

    /** Nobody introduced them. */
    public static final int NOBODY = -1;

    /** The other side. */
    public int other(int person) {
        return person == a ? b : a;
    }
}
