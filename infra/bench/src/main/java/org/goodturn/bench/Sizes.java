package org.goodturn.bench;

/**
 * How much a run measures.
 *
 * @param people of the community
 * @param tiesPerPerson in the mean; a few have many more
 * @param events measured for throughput, interactions and behaviors together
 * @param floorRounds how often each floor reads all events; the first round warms up and does not count
 * @param samples nudges whose latency is measured
 * @param samplesPerSecond how many of them are caused a second
 * @param backgroundPerSecond events a second that go on meanwhile
 */
public record Sizes(
        int people,
        int tiesPerPerson,
        int events,
        int floorRounds,
        int samples,
        int samplesPerSecond,
        int backgroundPerSecond) {

    /** The sizes of a full run. */
    public static final Sizes FULL = new Sizes(5_000, 20, 60_000, 3, 150, 4, 2_000);

    /** Sizes that say little but take half a minute. */
    public static final Sizes QUICK = new Sizes(200, 8, 4_000, 2, 10, 4, 200);

    /** Refuses what cannot be measured. */
    public Sizes {
        if (people < 10 || tiesPerPerson < 2 || tiesPerPerson >= people) {
            throw new IllegalArgumentException(
                    "A community has at least 10 people with at least 2 ties, and fewer ties than people.");
        }
        if (events < 1_000 || floorRounds < 2 || samples < 1 || samplesPerSecond < 1 || backgroundPerSecond < 0) {
            throw new IllegalArgumentException(
                    "At least 1,000 events, 2 rounds of the floor and 1 sample are measured.");
        }
    }
}
