package org.goodturn.town.acquaintance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.people.Population;

/** All ties and associations that the town has, had or will have. */
public final class AcquaintanceGraph {

    private final List<Tie> ties;
    private final List<Association> associations;
    private final List<List<Tie>> byPerson;
    private final Map<Long, Tie> byPair = new HashMap<>();

    AcquaintanceGraph(int people, List<Tie> ties, List<Association> associations) {
        this.ties = List.copyOf(ties);
        this.associations = List.copyOf(associations);
        this.byPerson = IntStream.range(0, people)
                .<List<Tie>>mapToObj(person -> new ArrayList<>())
                .toList();
        for (Tie tie : ties) {
            byPerson.get(tie.a()).add(tie);
            byPerson.get(tie.b()).add(tie);
            byPair.put(pair(tie.a(), tie.b()), tie);
        }
    }

    /** Lets a population get to know each other. */
    public static AcquaintanceGraph of(Population population, long seed, TownCalendar calendar, int historyDays) {
        List<Association> associations = Founding.associations(population, seed, calendar);
        return new Weaving(population, seed, historyDays, associations).weave();
    }

    /** All ties, by index. */
    public List<Tie> ties() {
        return ties;
    }

    /** All associations, by index. */
    public List<Association> associations() {
        return associations;
    }

    /** The ties of one person. */
    public List<Tie> of(int person) {
        return byPerson.get(person);
    }

    /** The tie between two, begun or not. */
    public Optional<Tie> between(int one, int other) {
        return Optional.ofNullable(byPair.get(pair(one, other)));
    }

    static long pair(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }
}
