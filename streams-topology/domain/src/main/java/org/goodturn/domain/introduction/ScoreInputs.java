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
 * @param model whose weights they are judged by; empty for the one that ships
 */
public record ScoreInputs(Map<Factor, Double> values, Optional<ScoreModel> model) {

    private static final double MOST_NEED = StrictMath.log(32);
    private static final double FRESHNESS_HALF_LIFE_DAYS = 7;
    private static final double DAYS_A_QUARTER = 91;
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

    /** Inputs that are judged by the weights that ship. */
    public ScoreInputs(Map<Factor, Double> values) {
        this(values, Optional.empty());
    }

    /** The same, judged by these weights. */
    public ScoreInputs judgedBy(Optional<ScoreModel> other) {
        return new ScoreInputs(values, other);
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
        values.put(Factor.FEEDBACK, Math.clamp(feedbackBalance, -4, 4));
        candidate.known().ifPresent(known -> putKnown(values, known, now));
        if (!candidate.paths().isEmpty()) {
            putPaths(values, candidate);
        }
        putBoth(values, candidate);
        return new ScoreInputs(values);
    }

    /** A factor's input, if there is one. */
    public Optional<Double> of(Factor factor) {
        return Optional.ofNullable(values.get(factor));
    }

    private static void putKnown(Map<Factor, Double> values, Candidate.KnownTie known, Instant now) {
        values.put(Factor.OWN_TRUST, StrictMath.log1p(known.about().positive()));
        values.put(Factor.QUIET_TIME, Math.min(4, days(known.lastAt(), now) / DAYS_A_QUARTER));
    }

    private static void putPaths(Map<Factor, Double> values, Candidate candidate) {
        values.put(
                Factor.INHERITED_TRUST, StrictMath.log1p(candidate.inherited().positive()));
        double standing = 0;
        int load = Integer.MAX_VALUE;
        for (Path path : candidate.paths()) {
            standing = Math.max(standing, path.bridgeAboutRecipient().positive());
            load = Math.min(load, path.bridgeLoad());
        }
        values.put(Factor.BRIDGE_STANDING, StrictMath.log1p(standing));
        values.put(Factor.BRIDGE_LOAD, (double) load);
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
    }

    private static double days(Instant from, Instant to) {
        return Math.max(0, (to.toEpochMilli() - from.toEpochMilli()) / MILLIS_A_DAY);
    }
}
