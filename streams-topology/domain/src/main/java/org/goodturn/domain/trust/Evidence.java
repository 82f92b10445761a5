package org.goodturn.domain.trust;

/**
 * Weight for and against somebody.
 *
 * @param positive at least 0
 * @param negative at least 0
 */
public record Evidence(double positive, double negative) {

    /** Nothing is known. */
    public static final Evidence NONE = new Evidence(0, 0);

    public Evidence {
        if (!(positive >= 0 && negative >= 0) || Double.isInfinite(positive + negative)) {
            throw new IllegalArgumentException("evidence is finite and never negative");
        }
    }

    /** Independent evidence adds. */
    public Evidence plus(Evidence other) {
        return new Evidence(positive + other.positive, negative + other.negative);
    }

    /** The same evidence, counting only in part (0 to 1) or more. */
    public Evidence times(double factor) {
        return new Evidence(positive * factor, negative * factor);
    }
}
