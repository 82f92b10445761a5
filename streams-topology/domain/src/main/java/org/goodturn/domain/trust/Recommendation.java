package org.goodturn.domain.trust;

/**
 * What a bridge has to say about somebody, and what its word has been worth before.
 *
 * @param aboutBridge one's own evidence about the bridge
 * @param bridgeAboutOther the bridge's evidence about the other
 * @param heard how often its word proved right (positive) and wrong (negative): on people whom both came to know, or as
 *     feedback on introductions through it
 */
public record Recommendation(Evidence aboutBridge, Evidence bridgeAboutOther, Evidence heard) {

    /** A bridge whose word was not put to the test yet. */
    public Recommendation(Evidence aboutBridge, Evidence bridgeAboutOther) {
        this(aboutBridge, bridgeAboutOther, Evidence.NONE);
    }

    /**
     * The evidence that is passed on: as {@link InheritedTrust#through}, less where the bridge's word was wrong more often
     * than right, never more.
     */
    public Evidence passedOn() {
        return InheritedTrust.through(aboutBridge, bridgeAboutOther.times(worth()));
    }

    /** What the bridge's word counts for, 0 to 1: in full until it proved wrong more often than right. */
    public double worth() {
        return Math.min(1, 2 * Opinion.of(heard).trust());
    }
}
