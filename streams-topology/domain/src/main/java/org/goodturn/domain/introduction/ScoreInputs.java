package org.goodturn.domain.introduction;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.goodturn.domain.trust.Evidence;

/**
 * The numbers a score is made of, recorded with the nudge so that its explanation can be made again, byte for byte.
 *
 * @param values per factor, each finite, in the factors' order; one that is missing contributes nothing
 */
public record ScoreInputs(Map<Factor, Double> values) {

    private static final double MOST_NEED = StrictMath.log(32);
    private static final double FRESHNESS_HALF_LIFE_DAYS = 7;
    private static final double DAYS_A_QUARTER = 91;
    private static final double ALIVE_HALF_LIFE_DAYS = 7;
    /** From so much on more counts by its ratio, below it by its amount: a tenth of a message, or of a bridge. */
    private static final double A_LITTLE = 0.1;
    // What is usual: whoever is as lively as most contributes nothing, more speaks for them and less against.
    private static final double USUAL_ACTIVE_DAYS = 3;
    private static final double USUAL_NEW_CONTACTS = 0.7;
    private static final double USUAL_DAYS_UNHEARD = 3;
    private static final double USUAL_TIES = 20;

    /** Not heard for so long counts as never heard. */
    private static final double MOST_DAYS_UNHEARD = 128;

    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    public ScoreInputs {
        // In the order of the factors, so that what is recorded is the same in every run.
        Map<Factor, Double> inOrder = new EnumMap<>(Factor.class);
        inOrder.putAll(values);
        for (Map.Entry<Factor, Double> value : inOrder.entrySet()) {
            if (!Double.isFinite(value.getValue())) {
                throw new IllegalArgumentException(
                        "the input of " + value.getKey().word() + " is not a finite number");
            }
        }
        values = Collections.unmodifiableMap(inOrder);
    }

    /**
     * Reads the inputs off a candidate.
     *
     * @param feedbackBalance accepted minus declined suggestions about this person or topic
     */
    public static ScoreInputs of(Candidate candidate, double feedbackBalance, Instant now) {
        Map<Factor, Double> values = new EnumMap<>(Factor.class);
        Need need = candidate.need();
        values.put(Factor.NEED, Math.clamp(StrictMath.log(Math.max(1, need.rateRatio())), 0, MOST_NEED));
        values.put(Factor.CERTAINTY, need.probability());
        values.put(Factor.FRESHNESS, StrictMath.pow(2, -days(need.since(), now) / FRESHNESS_HALF_LIFE_DAYS));
        values.put(Factor.FIT, candidate.fit());
        values.put(Factor.FEEDBACK, Math.clamp(feedbackBalance, -4, 0));
        candidate.known().ifPresent(known -> putKnown(values, known, now));
        if (!candidate.paths().isEmpty()) {
            putPaths(values, candidate, now);
        }
        putBoth(values, candidate);
        putLiveliness(values, candidate.liveliness(), now);
        double expected = candidate.expectedTrust();
        if (expected != 0) {
            values.put(Factor.EXPECTED_TRUST, expected);
        }
        return new ScoreInputs(values);
    }

    /** A factor's input, if there is one. */
    public Optional<Double> of(Factor factor) {
        return Optional.ofNullable(values.get(factor));
    }

    /** The inputs in the order of the factors, 0 where one is missing, and 1 for the baseline last. */
    public double[] vector() {
        double[] vector = new double[ScoreModel.dimensions()];
        values.forEach((factor, value) -> vector[factor.ordinal()] = value);
        vector[vector.length - 1] = 1;
        return vector;
    }

    private static void putKnown(Map<Factor, Double> values, Candidate.KnownTie known, Instant now) {
        values.put(Factor.OWN_TRUST, StrictMath.log1p(known.about().positive()));
        values.put(Factor.QUIET_TIME, Math.min(4, days(known.lastAt(), now) / DAYS_A_QUARTER));
    }

    private static void putPaths(Map<Factor, Double> values, Candidate candidate, Instant now) {
        double standing = 0;
        double together = 0;
        double alive = 0;
        int load = Integer.MAX_VALUE;
        for (Path path : candidate.paths()) {
            standing = Math.max(standing, path.bridgeAboutRecipient().positive());
            load = Math.min(load, path.bridgeLoad());
            together += path.passage().together();
            alive += StrictMath.pow(2, -days(path.passage().aliveAt(), now) / ALIVE_HALF_LIFE_DAYS);
        }
        values.put(Factor.INHERITED_TRUST, InheritedBelief.term(candidate.inheritedBelief()));
        values.put(Factor.BRIDGE_STANDING, StrictMath.log1p(standing));
        values.put(Factor.BRIDGE_LOAD, (double) load);
        values.put(Factor.ADDRESSED_TOGETHER, StrictMath.log1p(together / A_LITTLE));
        values.put(Factor.LIVE_BRIDGES, StrictMath.log1p(alive / A_LITTLE));
        values.put(Factor.REACH_BRIDGES, StrictMath.log(candidate.paths().size()));
    }

    private static void putLiveliness(Map<Factor, Double> values, Liveliness other, Instant now) {
        if (other.equals(Liveliness.UNKNOWN)) {
            return;
        }
        values.put(Factor.OTHER_ACTIVE, StrictMath.log((1 + other.activeDays()) / (1 + USUAL_ACTIVE_DAYS)));
        values.put(Factor.OTHER_NEW_CONTACTS, other.newContacts() - USUAL_NEW_CONTACTS);
        double unheard = Math.min(MOST_DAYS_UNHEARD, days(other.heardAt(), now));
        values.put(Factor.OTHER_HEARD, StrictMath.log((1 + USUAL_DAYS_UNHEARD) / (1 + unheard)));
        values.put(Factor.REACH_TIES, StrictMath.log(Math.max(1, other.ties()) / USUAL_TIES));
    }

    /** What may rest on the own tie and on bridges alike. */
    private static void putBoth(Map<Factor, Double> values, Candidate candidate) {
        if (candidate.known().isEmpty() && candidate.paths().isEmpty()) {
            return;
        }
        Evidence own = candidate.known().map(Candidate.KnownTie::about).orElse(Evidence.NONE);
        Evidence back = candidate.known().map(Candidate.KnownTie::back).orElse(Evidence.NONE);
        double negative = own.plus(candidate.inherited()).negative();
        values.put(Factor.INHERITED_DISTRUST, StrictMath.log1p(negative));
        double positiveBack = back.plus(candidate.inheritedBack()).positive();
        values.put(Factor.TRUST_BACK, StrictMath.log1p(positiveBack));
        double positive = own.plus(candidate.inherited()).positive();
        values.put(Factor.FOOTING, StrictMath.log1p(Math.min(positive, positiveBack)));
    }

    private static double days(Instant from, Instant to) {
        return Math.max(0, (to.toEpochMilli() - from.toEpochMilli()) / MILLIS_A_DAY);
    }
}
