package org.goodturn.town.acquaintance;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.people.Population;

/** Founds the associations: one for every thirteen people, mostly of neighbours in a wider sense, with a guest from afar. */
final class Founding {

    private static final int PEOPLE_PER_ASSOCIATION = 13;
    private static final int REACH = 40;
    private static final double FROM_AFAR = 0.12;
    private static final int LEAST_MEMBERS = 6;
    private static final int MOST_MEMBERS = 10;

    private Founding() {}

    static List<Association> associations(Population population, long seed, TownCalendar calendar) {
        int people = population.residents().size();
        return IntStream.range(0, Math.max(1, people / PEOPLE_PER_ASSOCIATION))
                .mapToObj(index -> association(index, population, calendar, Dice.of(seed, "association", index)))
                .toList();
    }

    private static Association association(int index, Population population, TownCalendar calendar, Dice dice) {
        int people = population.residents().size();
        int founder = dice.below(people);
        int size = dice.between(LEAST_MEMBERS, MOST_MEMBERS);
        List<Integer> members = new ArrayList<>(List.of(founder));
        while (members.size() < size) {
            int member = dice.chance(FROM_AFAR)
                    ? dice.below(people)
                    : Math.floorMod(founder + dice.between(-REACH, REACH), people);
            if (!members.contains(member)) {
                members.add(member);
            }
        }
        int firstDay = dice.below(28);
        while (calendar.isWeekend(firstDay)) {
            firstDay++;
        }
        LocalTime time =
                dice.chance(0.5) ? LocalTime.of(7, 30) : LocalTime.of(18, 0).plusMinutes(30L * dice.below(4));
        return new Association(
                index, members, firstDay, time, population.get(founder).zone());
    }
}
