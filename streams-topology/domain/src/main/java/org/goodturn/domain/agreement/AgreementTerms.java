package org.goodturn.domain.agreement;

import java.time.Duration;
import java.time.Instant;

/**
 * How long, how many, how often.
 *
 * @param perStep how long somebody who is asked has the word; above 0
 * @param grace how much longer a yes may be under way before its term counts as silence; not negative
 * @param mostBridges bridges that are asked for one introduction, one after the other; at least 1
 * @param asksPerWeek asks that one bridge gets in any seven days; at least 0
 */
public record AgreementTerms(Duration perStep, Duration grace, int mostBridges, int asksPerWeek) {

    /** Over which asks count. */
    public static final Duration WINDOW = Duration.ofDays(7);

    public AgreementTerms {
        if (!perStep.isPositive() || grace.isNegative() || mostBridges < 1 || asksPerWeek < 0) {
            throw new IllegalArgumentException("a term is positive, and at least one bridge is asked");
        }
    }

    /** Two weeks a step and an hour of grace, two bridges, two asks a week. */
    public static AgreementTerms standard() {
        return new AgreementTerms(Duration.ofDays(14), Duration.ofHours(1), 2, 2);
    }

    /** The end of a term that begins now. */
    public Instant termFrom(Instant now) {
        return now.plus(perStep);
    }

    /** From when on a term counts as silence. */
    public Instant silentFrom(Instant end) {
        return end.plus(grace);
    }
}
