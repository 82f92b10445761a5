package org.goodturn.town.interactions;

import java.util.List;
import java.util.Optional;
import org.goodturn.town.acquaintance.AcquaintanceGraph;
import org.goodturn.town.acquaintance.EpisodeSchedule;
import org.goodturn.town.acquaintance.Tie;
import org.goodturn.town.dice.Dice;

/** Who joins two people at a table: somebody who already deals with both, so that no table makes acquaintances. */
final class Company {

    private final AcquaintanceGraph graph;
    private final EpisodeSchedule schedule;

    Company(AcquaintanceGraph graph, EpisodeSchedule schedule) {
        this.graph = graph;
        this.schedule = schedule;
    }

    /** A third person, if there is one. */
    Optional<Integer> third(Tie tie, int day, Dice dice) {
        List<Integer> both = graph.of(tie.a()).stream()
                .filter(mine -> deals(mine, day))
                .map(mine -> mine.other(tie.a()))
                .filter(third -> graph.between(third, tie.b())
                        .filter(theirs -> deals(theirs, day))
                        .isPresent())
                .toList();
        return both.isEmpty() ? Optional.empty() : Optional.of(dice.pick(both));
    }

    private boolean deals(Tie tie, int day) {
        return tie.bond().trusting() && tie.life().activeOn(day) && schedule.countBefore(tie, day, 1) > 0;
    }
}
