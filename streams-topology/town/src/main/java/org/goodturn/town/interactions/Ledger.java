package org.goodturn.town.interactions;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.events.TownInteraction;
import org.goodturn.town.events.TownInteraction.Act;
import org.goodturn.town.events.TownInteraction.Kind;
import org.goodturn.town.events.TownInteraction.Outcome;
import org.goodturn.town.people.TownResident;

/** Writes down an exchange as directed pairs. Each message, call, table or deal is a group of its own. */
final class Ledger {

    private final long seed;
    private final String tag;
    private final Consumer<TownEvent> into;
    private int groups;

    Ledger(long seed, String tag, Consumer<TownEvent> into) {
        this.seed = seed;
        this.tag = tag;
        this.into = into;
    }

    /** Something one does towards the other. */
    void one(Kind kind, Act act, TownResident from, TownResident to, Instant at) {
        write(kind, act, Outcome.UNKNOWN, from, to, at, groups++, 2);
    }

    /** Something both do at once. */
    void both(Kind kind, Act first, Act second, Outcome outcome, TownResident one, TownResident other, Instant at) {
        int group = groups++;
        write(kind, first, outcome, one, other, at, group, 2);
        write(kind, second, outcome, other, one, at, group, 2);
    }

    /** Something one does towards several. */
    void toAll(Kind kind, TownResident from, List<TownResident> others, Instant at) {
        int group = groups++;
        others.forEach(to -> write(kind, Act.INITIATED, Outcome.UNKNOWN, from, to, at, group, others.size() + 1));
    }

    /** Something all do with all. */
    void among(Kind kind, List<TownResident> people, Instant at) {
        int group = groups++;
        for (TownResident from : people) {
            for (TownResident to : people) {
                if (from.index() != to.index()) {
                    write(kind, Act.ATTENDED, Outcome.UNKNOWN, from, to, at, group, people.size());
                }
            }
        }
    }

    private void write(
            Kind kind,
            Act act,
            Outcome outcome,
            TownResident from,
            TownResident to,
            Instant at,
            int group,
            int groupSize) {
        into.accept(new TownInteraction(
                tag + "." + group + "." + from.index() + "." + to.index(),
                from.identifier(),
                to.identifier(),
                at,
                kind,
                act,
                outcome,
                GroupId.of(seed, tag, group),
                groupSize,
                kind.source()));
    }
}
