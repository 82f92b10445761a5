package org.goodturn.domain.trust;

/**
 * Belief, disbelief and uncertainty, each 0 to 1, together 1. From evidence (p, n) as (p, n, 2) / (p + n + 2): the beta
 * reputation of Jøsang and Ismail, "The Beta Reputation System" (2002).
 */
public record Opinion(double belief, double disbelief, double uncertainty) {

    private static final double PRIOR_WEIGHT = 2;

    /** Total uncertainty. */
    public static final Opinion VACUOUS = of(Evidence.NONE);

    /** The opinion that evidence supports. */
    public static Opinion of(Evidence evidence) {
        double total = evidence.positive() + evidence.negative() + PRIOR_WEIGHT;
        return new Opinion(evidence.positive() / total, evidence.negative() / total, PRIOR_WEIGHT / total);
    }

    /** The opinion's expectation: what we call trust, 0 to 1; one half when nothing is known. */
    public double trust() {
        return belief + uncertainty / 2;
    }
}
