package org.goodturn.evaluation.town.live;

import java.util.List;
import java.util.Map;
import org.goodturn.town.reactions.Reaction;

/**
 * What came of living a town, in order.
 *
 * @param nudges every nudge that was opened
 * @param shifts every shift, those of the history included
 * @param offers everybody who could have been named in the live days
 * @param reactions what recipients said, by nudge; whoever said nothing is in it, too
 * @param counted what the stages counted, by name
 */
public record TownDiary(
        List<SaidNudge> nudges,
        List<SaidShift> shifts,
        List<SaidOffer> offers,
        Map<String, Reaction.Verdict> reactions,
        Map<String, Long> counted) {

    public TownDiary {
        nudges = List.copyOf(nudges);
        shifts = List.copyOf(shifts);
        offers = List.copyOf(offers);
        reactions = Map.copyOf(reactions);
        counted = Map.copyOf(counted);
    }
}
