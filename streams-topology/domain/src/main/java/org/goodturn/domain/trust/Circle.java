package org.goodturn.domain.trust;

import java.time.Duration;
import java.time.Instant;
import org.goodturn.domain.Decision;

/**
 * Which ties count as one's circle: trusted and alive.
 *
 * @param leastTrust expectation from which a tie is trusted, 0 to 1
 * @param mostUncertainty above which too little is known, 0 to 1
 * @param quietAfter without an interaction for so long a tie has gone quiet
 */
public record Circle(double leastTrust, double mostUncertainty, Duration quietAfter) {

    /** The circle that ships. */
    public static Circle standard() {
        return new Circle(0.6, 0.75, Duration.ofDays(60));
    }

    /** Whether a tie has gone quiet: nothing for longer than {@code quietAfter}. */
    public boolean isQuiet(Instant lastAt, Instant now) {
        return lastAt.isBefore(now.minus(quietAfter));
    }

    /**
     * The moment as of which a tie is judged: today while it is alive; once it has gone quiet, its last moment. What two people
     * were to each other does not fade with silence, only how much it says about today.
     */
    public Instant judgedAt(Instant lastAt, Instant now) {
        return isQuiet(lastAt, now) ? lastAt : now;
    }

    /** Whether an opinion is trust at all: enough belief, not too much uncertainty. */
    public boolean trusts(Opinion opinion) {
        return opinion.trust() >= leastTrust && opinion.uncertainty() <= mostUncertainty;
    }

    /**
     * Whether a tie may carry an introduction at all: both have acted. However much somebody writes to people who never
     * answer, none of them asks them for anything, nor names them to others.
     */
    public Decision carries(EvidenceLedger ledger) {
        return Decision.refuseIf(!ledger.isMutual(), "one-sided");
    }
}
