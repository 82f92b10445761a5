package org.goodturn.domain.introduction;

import java.util.List;
import org.goodturn.domain.Topic;

/**
 * What a tie may know of the other side.
 *
 * @param offers in what they can help
 * @param mayBeIntroduced they consent to be named to somebody they could help
 * @param mayBeABridge they consent to be named as the one who could introduce
 */
public record Card(List<Topic> offers, boolean mayBeIntroduced, boolean mayBeABridge) {

    /** Nothing to know. */
    public static final Card BLANK = new Card(List.of(), false, false);

    public Card {
        offers = List.copyOf(offers);
    }

    /** How well the best offer fits a need, 0 to 1. */
    public double fit(Topic need) {
        double best = 0;
        for (Topic offer : offers) {
            best = Math.max(best, offer.fit(need));
        }
        return best;
    }
}
