package org.goodturn.domain.agreement;

import java.util.Arrays;
import java.util.Optional;

/** The named terms of a question's score: what stands behind it, as far as the one asked may know. */
public enum AskFactor {
    /** 1: the asker said yes. */
    ASKER_YES("asker-yes", 1),
    /** 1 where the other side is asked: the bridge said yes. */
    BRIDGE_YES("bridge-yes", 1),
    /** ln(1 + the bridge's own positive evidence about the asker). */
    TRUST_IN_ASKER("trust-in-asker", 0.5),
    /** ln(1 + the bridge's own positive evidence about the other side). */
    TRUST_IN_OTHER("trust-in-other", 0.5),
    /** ln(1 + the positive evidence about the asker that the other side inherits through the bridge). */
    INHERITED_TRUST("inherited-trust", 0.5),
    /** ln(1 + negative evidence about those it names, own or inherited). */
    DISTRUST("distrust", -1.5),
    /** How well the offer fits, 0 to 1. */
    FIT("fit", 1.2);

    private final String word;
    private final double weight;

    AskFactor(String word, double weight) {
        this.word = word;
        this.weight = weight;
    }

    /** The factor as explanations write it. */
    public String word() {
        return word;
    }

    /** How much it weighs in the model that ships. */
    double weight() {
        return weight;
    }

    /** The factor with a word; empty if this version has none of that name. */
    public static Optional<AskFactor> named(String word) {
        return Arrays.stream(values())
                .filter(factor -> factor.word.equals(word))
                .findFirst();
    }
}
