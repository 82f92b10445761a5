package org.goodturn.town.interactions;

import java.util.List;
import java.util.function.Consumer;
import org.goodturn.town.acquaintance.Association;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.events.TownInteraction;
import org.goodturn.town.events.TownInteraction.Act;
import org.goodturn.town.events.TownInteraction.Kind;
import org.goodturn.town.events.TownInteraction.Outcome;
import org.goodturn.town.people.Population;
import org.goodturn.town.people.TownResident;

/** The meetings of associations: whoever comes meets everybody who came. */
final class Gatherings {

    private static final double COMES = 0.6;

    private final Population population;
    private final TownCalendar calendar;
    private final long seed;

    Gatherings(Population population, TownCalendar calendar, long seed) {
        this.population = population;
        this.calendar = calendar;
        this.seed = seed;
    }

    void gather(Association association, int day, Consumer<TownEvent> into) {
        Dice dice = Dice.of(seed, "gathering", association.index(), day);
        String tag = "g." + association.index() + "." + day;
        String group = GroupId.of(seed, tag, 0);
        List<TownResident> present = association.members().stream()
                .filter(member -> dice.chance(COMES))
                .map(population::get)
                .toList();
        for (TownResident one : present) {
            for (TownResident other : present) {
                if (one.index() != other.index()) {
                    into.accept(new TownInteraction(
                            tag + "." + one.index() + "." + other.index(),
                            one.identifier(),
                            other.identifier(),
                            calendar.at(day, association.zone(), association.time()),
                            Kind.MEETING,
                            Act.ATTENDED,
                            Outcome.UNKNOWN,
                            group,
                            present.size(),
                            Kind.MEETING.source()));
                }
            }
        }
    }
}
