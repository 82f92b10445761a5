package org.goodturn.bench.delivery;

/**
 * How much of the delivery is measured.
 *
 * @param subscribers people with a stream each
 * @param applications streams that get everything
 * @param perSecond nudges a second to people with a stream each
 * @param perSecondToAll nudges a second that every application gets
 * @param seconds how long each of both is measured
 * @param churn connects and disconnects
 * @param nudgesAtStart nudges that stand on the topic when the server starts
 */
public record DeliverySizes(
        int subscribers,
        int applications,
        int perSecond,
        int perSecondToAll,
        int seconds,
        int churn,
        int nudgesAtStart) {

    /** The sizes of a full run. An hour of ten connects a second is 36,000. */
    public static final DeliverySizes FULL = new DeliverySizes(10_000, 10, 5_500, 1_000, 10, 36_000, 1_000_000);

    /** Sizes that say little but take half a minute. */
    public static final DeliverySizes QUICK = new DeliverySizes(200, 3, 500, 200, 2, 600, 5_000);

    private static final int FILES_LEFT = 15_000;

    /** Refuses what cannot be measured. */
    public DeliverySizes {
        if (subscribers < 10 || subscribers > FILES_LEFT) {
            throw new IllegalArgumentException(
                    "From 10 to " + FILES_LEFT + " subscribers are measured: each takes an open file on both sides.");
        }
        if (nudgesAtStart < 0) {
            throw new IllegalArgumentException("The nudges at the start are a number of at least 0.");
        }
    }

    /** The same with so many subscribers, and so many nudges at the start. */
    public DeliverySizes with(int subscribers, int nudgesAtStart) {
        return new DeliverySizes(subscribers, applications, perSecond, perSecondToAll, seconds, churn, nudgesAtStart);
    }
}
