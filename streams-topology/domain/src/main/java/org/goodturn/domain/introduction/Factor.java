package org.goodturn.domain.introduction;

import java.util.Arrays;
import java.util.Optional;

/**
 * The named terms of a score. Inputs are 0 where nothing is known; evidence never counts against the one it is about.
 */
public enum Factor {
    /** ln(1 + one's own positive evidence about the other side). */
    OWN_TRUST("own-trust", true),
    /** Belief inherited over all bridges, as {@link InheritedBelief#term} has it: 0 to about 7. */
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
    FEEDBACK("feedback", false),
    /** ln(1 + 10 × messages of a bridge that went to both, each split by its group, with a half-life of 60 days). */
    ADDRESSED_TOGETHER("addressed-together", true),
    /** ln(1 + 10 × bridges, each by 2^(−days since the quieter of its two ties was last heard / 7)). */
    LIVE_BRIDGES("live-bridges", true),
    /** ln(1 + days on which the other side acted, with a half-life of 7 days), less that of a usual person. */
    OTHER_ACTIVE("other-active", true),
    /** Mean of ln(1 + new contacts of the other side) with half-lives of 7 and of 30 days, less that of a usual person. */
    OTHER_NEW_CONTACTS("other-new-contacts", true),
    /** ln of 4 over 1 + days since the other side last acted, at most 128: 0 after three days. */
    OTHER_HEARD("other-heard", true),
    /** A correction for reach, no evidence: ln of the number of bridges. */
    REACH_BRIDGES("reach-bridges", false),
    /** A correction for reach, no evidence: ln of the number of the other side's ties over 20. */
    REACH_TIES("reach-ties", false),
    /** Logit of the trust expected of the two, less that of somebody of whom others said nothing; −3 to 3, see {@link org.goodturn.domain.trust.Repute}. */
    EXPECTED_TRUST("expected-trust", false),
    /** ln(1 + the lesser of the positive evidence of either side about the other, own or inherited): this must bear it. */
    FOOTING("footing", true);

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
