package org.goodturn.domain.introduction;

import java.util.Arrays;
import java.util.Optional;

/**
 * The named terms of a score. Inputs are 0 where nothing is known; evidence never counts against the one it is about.
 */
public enum Factor {
    /** ln(1 + one's own positive evidence about the other side). */
    OWN_TRUST("own-trust", true),
    /** ln(1 + positive evidence inherited over all bridges). */
    INHERITED_TRUST("inherited-trust", true),
    /** ln(1 + negative evidence, own or inherited). */
    INHERITED_DISTRUST("distrust", false),
    /** ln(1 + positive evidence the other way). */
    TRUST_BACK("trust-back", true),
    /** ln(1 + the best bridge's positive evidence about the recipient). */
    BRIDGE_STANDING("bridge-standing", true),
    /** ln of new rate over old, at most ln 32. */
    NEED("need", true),
    /** Probability that the rate really changed. */
    CERTAINTY("certainty", true),
    /** 2^(−age of the shift / 7 days). */
    FRESHNESS("freshness", true),
    /** How well the offer fits, 0 to 1. */
    FIT("fit", true),
    /** Quarters of a year since the two last met, at most 4; follow-ups only. */
    QUIET_TIME("quiet-time", true),
    /** Candidates that the least busy bridge has named this week. */
    BRIDGE_LOAD("bridge-load", false),
    /** What the recipient said to earlier suggestions: accepted minus declined, −4 to 4. */
    FEEDBACK("feedback", false);

    private final String word;
    private final boolean evidence;

    Factor(String word, boolean evidence) {
        this.word = word;
        this.evidence = evidence;
    }

    /** The factor as explanations write it. */
    public String word() {
        return word;
    }

    /** The factor with a word; empty if this version has none of that name. */
    public static Optional<Factor> named(String word) {
        return Arrays.stream(values())
                .filter(factor -> factor.word.equals(word))
                .findFirst();
    }

    /** Whether more of it can only speak for the suggestion. */
    public boolean isEvidence() {
        return evidence;
    }
}
