package org.goodturn.town.acquaintance;

/** What a tie is like. */
public enum Bond {
    /** Weekly dealings, both ways: trust. */
    CLOSE(5, 9, 0.95),
    /** A few dealings a month, both ways: trust. */
    REGULAR(10, 18, 0.9),
    /** Now and then; an answer is likely, not sure. */
    LOOSE(25, 50, 0.65),
    /** One writes, the other never answers. */
    ONE_SIDED(8, 14, 0),
    /** They deal, and it ends badly more often than well. */
    SOUR(14, 24, 0.7),
    /** They meet at an association's gatherings and nowhere else. */
    NODDING(0, 0, 0);

    private final double leastCadenceDays;
    private final double mostCadenceDays;
    private final double answers;

    Bond(double leastCadenceDays, double mostCadenceDays, double answers) {
        this.leastCadenceDays = leastCadenceDays;
        this.mostCadenceDays = mostCadenceDays;
        this.answers = answers;
    }

    /** Whether people of such a bond trust each other, once there is enough of it. */
    public boolean trusting() {
        return this == CLOSE || this == REGULAR;
    }

    /** Whether something goes both ways and ends well. */
    public boolean mutual() {
        return trusting() || this == LOOSE;
    }

    /** Probability that what one begins the other answers. */
    public double answers() {
        return answers;
    }

    double leastCadenceDays() {
        return leastCadenceDays;
    }

    double mostCadenceDays() {
        return mostCadenceDays;
    }
}
