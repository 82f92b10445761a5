package org.goodturn.sink.ties;

import java.time.Instant;
import java.util.List;
import org.goodturn.events.TieEvidence;

/**
 * Belief, disbelief and uncertainty from evidence that decays: (p, n, 2)/(p + n + 2), the beta reputation of Jøsang and
 * Ismail (2002). Evidence halves with each half-life since its mean time; it never counts more than in full.
 *
 * @param belief 0 to 1
 * @param disbelief 0 to 1
 * @param uncertainty 0 to 1, the three add up to 1
 */
public record Opinion(double belief, double disbelief, double uncertainty) {

    private static final double NON_INFORMATIVE_WEIGHT = 2;
    private static final double MICROS = 1e6;

    /** The opinion that evidence gives at a moment. */
    public static Opinion of(List<TieEvidence> evidence, Instant now) {
        double positive = 0;
        double negative = 0;
        for (TieEvidence bucket : evidence) {
            double left = left(bucket, now);
            positive += bucket.getPositiveMicros() / MICROS * left;
            negative += bucket.getNegativeMicros() / MICROS * left;
        }
        double all = positive + negative + NON_INFORMATIVE_WEIGHT;
        return new Opinion(positive / all, negative / all, NON_INFORMATIVE_WEIGHT / all);
    }

    /** The opinion's expectation, 0 to 1. */
    public double trust() {
        return belief + uncertainty / 2;
    }

    /** How much of a bucket's weight is left, 0 to 1. */
    private static double left(TieEvidence bucket, Instant now) {
        if (bucket.getHalfLifeMillis() <= 0) {
            return 1;
        }
        double age = now.toEpochMilli() - bucket.getMeanAt().toEpochMilli();
        return Math.min(1, Math.pow(2, -age / bucket.getHalfLifeMillis()));
    }
}
