package org.goodturn.domain.introduction;

import java.time.Instant;
import org.goodturn.domain.Decision;
import org.goodturn.domain.Topic;
import org.goodturn.domain.trust.Circle;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.Opinion;

/**
 * Whom somebody in need asks, and whom a bridge names.
 *
 * @param circle which ties are trusted and alive
 * @param leastFit an offer fits from here on, 0 to 1
 * @param mostBridgeLoad candidates a bridge names in a week; its goodwill is a budget, too
 */
public record AskPolicy(Circle circle, double leastFit, int mostBridgeLoad) {

    /** The policy that ships. */
    public static AskPolicy standard() {
        return new AskPolicy(Circle.standard(), 0.5, 40);
    }

    /**
     * Whether a tie is worth asking. One that offers what is needed is asked even where it has gone quiet, if it was trusted
     * when it was alive: it matters again.
     *
     * @param about evidence about the tie, as of {@link Circle#judgedAt}
     */
    public Decision ask(Evidence about, Instant lastAt, Card card, Topic need, Instant now) {
        boolean offers = card.mayBeIntroduced() && card.fit(need) >= leastFit;
        return Decision.refuseIf(!card.mayBeABridge() && !offers, "may-not-be-asked")
                .and(Decision.refuseIf(circle.isQuiet(lastAt, now) && !offers, "gone-quiet"))
                .and(Decision.refuseIf(about.negative() > about.positive(), "distrusted"))
                .and(Decision.refuseIf(!circle.trusts(Opinion.of(about)), "not-in-circle"));
    }

    /**
     * Whether a bridge lends its standing to somebody in need at all.
     *
     * @param about the bridge's evidence about them
     * @param load candidates named in the last week
     */
    public Decision lend(Evidence about, int load) {
        return Decision.refuseIf(about.negative() > about.positive(), "seeker-distrusted-by-bridge")
                .and(Decision.refuseIf(load >= mostBridgeLoad, "bridge-has-done-enough"));
    }

    /**
     * Whether a bridge names one of its ties.
     *
     * @param about the bridge's evidence about the tie
     * @param back the bridge's estimate of the tie's evidence about it
     * @param load candidates named in the last week
     */
    public Decision name(Evidence about, Evidence back, Card card, Topic need, int load) {
        return Decision.refuseIf(!card.mayBeIntroduced(), "may-not-be-introduced")
                .and(Decision.refuseIf(card.fit(need) < leastFit, "offers-something-else"))
                .and(Decision.refuseIf(!circle.trusts(Opinion.of(about)), "not-trusted-by-bridge"))
                .and(Decision.refuseIf(!circle.trusts(Opinion.of(back)), "does-not-trust-bridge"))
                .and(Decision.refuseIf(load >= mostBridgeLoad, "bridge-has-done-enough"));
    }
}
