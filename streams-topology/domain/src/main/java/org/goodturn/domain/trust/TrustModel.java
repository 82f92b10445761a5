package org.goodturn.domain.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What an interaction is worth as evidence, and for how long.
 *
 * <p>Weights and half-lives by kind; a message to many counts less to each (split by the number of others); a good outcome
 * counts more, a bad one against, and at once more than a good one in favour. Decay is continuous: 2^(−age / half-life), after "Tie-decay networks in continuous time"
 * (Ahmad, Porter, Beguerisse-Díaz, arXiv:1805.00193).
 *
 * @param kinds per kind: weight and half-life
 * @param receivedShare how much an act of the other one counts, next to an act of one's own; 0 to 1
 * @param goodOutcomeFactor 1 to 8
 * @param badOutcomeFactor 1 to 8
 * @param mostAWeek most that one kind of contact in one direction adds for each week it is spread over, however much there
 *     was: a flood counts as a lively week; above 0
 * @param forgivenHalfAfter evidence that the holder gave in later weeks, undecayed, after which a bad experience counts half:
 *     trust is repaired by what those do who were disappointed, not by what others send them; above 0
 */
public record TrustModel(
        Map<InteractionKind, Worth> kinds,
        double receivedShare,
        double goodOutcomeFactor,
        double badOutcomeFactor,
        double mostAWeek,
        double forgivenHalfAfter) {

    private static final double MICROS = 1e6;
    private static final double MOST_A_WEEK = 8;
    private static final double FORGIVEN_HALF_AFTER = 4;
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
        if (!(mostAWeek > 0 && mostAWeek <= 1e9 && forgivenHalfAfter > 0)) {
            throw new IllegalArgumentException("a week has room for some evidence, and forgiving takes some");
        }
    }

    /** With the usual room in a week and the usual forgiveness. */
    public TrustModel(
            Map<InteractionKind, Worth> kinds,
            double receivedShare,
            double goodOutcomeFactor,
            double badOutcomeFactor) {
        this(kinds, receivedShare, goodOutcomeFactor, badOutcomeFactor, MOST_A_WEEK, FORGIVEN_HALF_AFTER);
    }

    /** With as much room in a week as it takes, for comparing with plain sums. */
    TrustModel uncapped() {
        return new TrustModel(kinds, receivedShare, goodOutcomeFactor, badOutcomeFactor, 1e9, forgivenHalfAfter);
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

    /**
     * How the one who acted found the other, −1 to 1: belief less disbelief of somebody who knows nothing but this. Empty where
     * it does not tell: a mail says nothing of how one finds the other; a deal, a referral, an endorsement, and
     * whatever ended well or badly does.
     */
    public OptionalDouble regard(Observation observation) {
        boolean tells =
                switch (observation.kind()) {
                    case DEAL, REFERRAL, ENDORSEMENT -> true;
                    default -> observation.outcome() != Outcome.UNKNOWN;
                };
        return tells
                ? OptionalDouble.of(ExpectationInputs.leaning(
                        new Evidence(positiveMicros(observation) / MICROS, negativeMicros(observation) / MICROS)))
                : OptionalDouble.empty();
    }

    /** The half-life of a kind. */
    public Duration halfLife(InteractionKind kind) {
        return kinds.get(kind).halfLife();
    }

    /** Positive weight of a bucket, in millionths, as far as a week has room for it. */
    long countedPositiveMicros(Bucket bucket) {
        return counted(bucket.positiveMicros(), bucket);
    }

    /** Negative weight of a bucket, in millionths, as far as a week has room for it. */
    long countedNegativeMicros(Bucket bucket) {
        return counted(bucket.negativeMicros(), bucket);
    }

    private long counted(long micros, Bucket bucket) {
        double week = MICROS * mostAWeek;
        return micros <= week ? micros : Math.min(micros, (long) (week * bucket.weeksTouched()));
    }

    /** How much an act counts for the one who holds the evidence. */
    double share(Direction direction) {
        return direction == Direction.GIVEN ? 1 : receivedShare;
    }

    /** What is left of a bucket's evidence at a moment, 0 to 1. */
    double left(Bucket bucket, long nowMillis) {
        return decay(bucket.meanAtMillis(), bucket.key().kind(), nowMillis);
    }

    /** What is left at a moment of something that happened: 1 when it happens, half after a half-life; never above 1. */
    double decay(Instant at, InteractionKind kind, Instant now) {
        return decay(at.toEpochMilli(), kind, now.toEpochMilli());
    }

    private double decay(long atMillis, InteractionKind kind, long nowMillis) {
        return nowMillis <= atMillis
                ? 1
                : StrictMath.exp(-LN_2 * (nowMillis - atMillis) / halfLife(kind).toMillis());
    }

    /** What a bad experience still counts, 0 to 1, after so much evidence that its holder gave later. */
    double unforgiven(double givenLater) {
        return StrictMath.exp(-LN_2 * givenLater / forgivenHalfAfter);
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
