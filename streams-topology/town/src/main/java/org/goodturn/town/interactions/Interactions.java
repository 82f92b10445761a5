package org.goodturn.town.interactions;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.town.acquaintance.AcquaintanceGraph;
import org.goodturn.town.acquaintance.EpisodeSchedule;
import org.goodturn.town.acquaintance.Tie;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.people.Population;

/** All interactions that begin on a day. */
public final class Interactions {

    /** An answer comes at most so many days after what it answers; a few turns may follow. */
    public static final int LONGEST_DAYS = 7;

    private final AcquaintanceGraph graph;
    private final EpisodeSchedule schedule;
    private final Exchange exchange;
    private final Gatherings gatherings;

    public Interactions(
            Population population,
            AcquaintanceGraph graph,
            EpisodeSchedule schedule,
            TownCalendar calendar,
            long seed) {
        this.graph = graph;
        this.schedule = schedule;
        this.exchange = new Exchange(population, calendar, new Company(graph, schedule), seed);
        this.gatherings = new Gatherings(population, calendar, seed);
    }

    /**
     * Everything that begins on a day; its last answers may come up to {@value #LONGEST_DAYS} days later. Ids are tags, unique
     * within the town.
     */
    public List<TownEvent> beginningOn(int day) {
        List<TownEvent> events = new ArrayList<>();
        for (Tie tie : graph.ties()) {
            if (tie.introducer() != Tie.NOBODY && tie.life().begins() == day) {
                exchange.introduce(tie, day, events::add);
            }
            for (int episode : schedule.on(tie, day)) {
                exchange.play(tie, episode, day, events::add);
            }
        }
        graph.associations().stream()
                .filter(association -> association.gathersOn(day))
                .forEach(association -> gatherings.gather(association, day, events::add));
        return events;
    }
}
