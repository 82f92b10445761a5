package org.goodturn.domain.trust;

/**
 * The named terms from which it is expected how one person would find another. Each is bounded and 0 where nothing is known.
 * The order is that of the weights: add at the end only.
 *
 * <p>The weights that ship are those learned on the first third of a public set of ratings, rounded; where that third said
 * nothing (who complains, and who is new) they say what people would say.
 */
public enum ExpectationTerm {
    /** How others found the other one of late, −1 to 1. */
    RECEIVED_LATELY("received-lately", 0.35, true),
    /** How others found the other one in all, −1 to 1. */
    RECEIVED("received", 0.25, false),
    /** The share of those whom the other one disappointed, 0 to 1. */
    RECEIVED_ILL("received-ill", -0.35, false),
    /** How one finds people of late, −1 to 1. */
    GIVEN_LATELY("given-lately", 0.25, false),
    /** The share of people who disappointed one, 0 to 1. */
    GIVEN_ILL("given-ill", -0.1, false),
    /** The share of those whom one disappointed oneself, 0 to 1. */
    OWN_ILL("own-ill", -0.15, false),
    /** How the other one finds oneself: belief less disbelief, −1 to 1. */
    RETURNED("returned", 0.15, true),
    /** What bridges pass on: belief less disbelief, −1 to 1. */
    INHERITED("inherited", 0.2, true),
    /** 1 where nobody has said anything about the other one. */
    OTHER_NEW("other-new", 0.1, false),
    /** 1 where one has not said anything about anybody. */
    GIVER_NEW("giver-new", 0.05, false);

    private final String word;
    private final double weight;
    private final boolean neverAgainst;

    ExpectationTerm(String word, double weight, boolean neverAgainst) {
        this.word = word;
        this.weight = weight;
        this.neverAgainst = neverAgainst;
    }

    /** The term as reports write it. */
    public String word() {
        return word;
    }

    /** The weight that ships. */
    public double weight() {
        return weight;
    }

    /** Whether learning may never turn it round: good experience does not speak against somebody. */
    public boolean isNeverAgainst() {
        return neverAgainst;
    }
}
