package org.goodturn.domain.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an interaction is worth as evidence, and for how long.
 *
 * <p>Weights and half-lives by kind; a message to many counts less to each (split by the number of others); a good outcome
 * counts more, a bad one against. Decay is continuous: 2^(−age / half-life), after "Tie-decay networks in continuous time"
 * (Ahmad, Porter, Beguerisse-Díaz, arXiv:1805.00193).
 *
 * @param kinds per kind: weight and half-life
 * @param receivedShare how much an act of the other one counts, next to an act of one's own; 0 to 1
 * @param goodOutcomeFactor 1 to 8
 * @param badOutcomeFactor 1 to 8
 */
public record TrustModel(
        Map<InteractionKind, Worth> kinds, double receivedShare, double goodOutcomeFactor, double badOutcomeFactor) {

    private static final double MICROS = 1e6;
    private static final double LN_2 = StrictMath.log(2);

    /**
     * What one interaction of a kind is worth.
     *
     * @param weight evidence of one interaction between two, above 0 and at most 16
     * @param halfLife after which it counts half
     */
    public record Worth(double weight, Duration halfLife) {

        public Worth {
            if (!(weight > 0 && weight <= 16) || halfLife.isNegative() || halfLife.isZero()) {
                throw new IllegalArgumentException("a weight lies in (0, 16] and a half-life is positive");
            }
        }

        static Worth of(double weight, int halfLifeDays) {
            return new Worth(weight, Duration.ofDays(halfLifeDays));
        }
    }

    public TrustModel {
        kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
        if (kinds.size() != InteractionKind.values().length) {
            throw new IllegalArgumentException("every kind of interaction needs a weight and a half-life");
        }
        if (!(receivedShare >= 0 && receivedShare <= 1)) {
            throw new IllegalArgumentException("the share of what is received lies between 0 and 1");
        }
        if (!(goodOutcomeFactor >= 1 && goodOutcomeFactor <= 8 && badOutcomeFactor >= 1 && badOutcomeFactor <= 8)) {
            throw new IllegalArgumentException("the factor of an outcome lies between 1 and 8");
        }
    }

    /** The weights that ship. */
    public static TrustModel standard() {
        Map<InteractionKind, Worth> kinds = new EnumMap<>(InteractionKind.class);
        kinds.put(InteractionKind.OTHER, Worth.of(0.3, 60));
        kinds.put(InteractionKind.MAIL, Worth.of(0.5, 90));
        kinds.put(InteractionKind.MESSAGE, Worth.of(0.4, 60));
        kinds.put(InteractionKind.CALL, Worth.of(0.8, 120));
        kinds.put(InteractionKind.MEETING, Worth.of(1.2, 150));
        kinds.put(InteractionKind.REFERRAL, Worth.of(3.0, 365));
        kinds.put(InteractionKind.INTRODUCTION, Worth.of(2.5, 365));
        kinds.put(InteractionKind.ENDORSEMENT, Worth.of(2.0, 540));
        kinds.put(InteractionKind.DEAL, Worth.of(4.0, 540));
        return new TrustModel(kinds, 0.5, 1.5, 2.0);
    }

    /** Positive weight of an interaction, in millionths, before decay and before the share of direction. */
    long positiveMicros(Observation observation) {
        return observation.outcome() == Outcome.BAD ? 0 : micros(observation, outcomeFactor(observation.outcome()));
    }

    /** Negative weight of an interaction, in millionths. */
    long negativeMicros(Observation observation) {
        return observation.outcome() == Outcome.BAD ? micros(observation, badOutcomeFactor) : 0;
    }

    /** The half-life of a kind. */
    public Duration halfLife(InteractionKind kind) {
        return kinds.get(kind).halfLife();
    }

    /**
     * What remains of a bucket's evidence at a moment, as it speaks for the holder's trust in the other.
     */
    Evidence evidenceOf(Bucket bucket, Instant now) {
        return left(bucket, bucket.key().direction(), now);
    }

    /** What remains of a bucket's evidence at a moment, as it speaks for the other's trust in the holder. */
    Evidence evidenceBackOf(Bucket bucket, Instant now) {
        return left(bucket, bucket.key().direction().reversed(), now);
    }

    private Evidence left(Bucket bucket, Direction direction, Instant now) {
        double share = direction == Direction.GIVEN ? 1 : receivedShare;
        double left = share * decay(bucket.meanAt(), bucket.key().kind(), now) / MICROS;
        return new Evidence(bucket.positiveMicros() * left, bucket.negativeMicros() * left);
    }

    /** What is left at a moment of something that happened: 1 when it happens, half after a half-life; never above 1. */
    double decay(Instant at, InteractionKind kind, Instant now) {
        double age = Math.max(0, now.toEpochMilli() - at.toEpochMilli());
        return StrictMath.exp(-LN_2 * age / halfLife(kind).toMillis());
    }

    private long micros(Observation observation, double outcomeFactor) {
        double weight = kinds.get(observation.kind()).weight() * actFactor(observation.act()) * outcomeFactor;
        return Math.round(MICROS * weight / (observation.groupSize() - 1));
    }

    private double outcomeFactor(Outcome outcome) {
        return outcome == Outcome.GOOD ? goodOutcomeFactor : 1;
    }

    /** Answering and accepting are acts of trust; being present among others says less. */
    private static double actFactor(Act act) {
        return switch (act) {
            case ANSWERED, ACCEPTED -> 1.25;
            case INITIATED, UNSPECIFIED -> 1;
            case ATTENDED -> 0.9;
        };
    }
}
