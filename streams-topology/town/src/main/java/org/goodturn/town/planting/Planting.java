package org.goodturn.town.planting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodturn.town.acquaintance.AcquaintanceGraph;
import org.goodturn.town.acquaintance.EpisodeSchedule;
import org.goodturn.town.behaviors.Deed;
import org.goodturn.town.behaviors.Waves;
import org.goodturn.town.calendar.DayMemory;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.people.Population;
import org.goodturn.town.people.TownPurpose;
import org.goodturn.town.people.TownResident;

/** Plants needs, and knows what ought to come of each. */
public final class Planting {

    /** So long after it has shown itself a need is open. */
    static final Duration USEFUL_FOR = Duration.ofDays(14);

    /** No need is open for longer. */
    public static final Duration LONGEST_OPEN = USEFUL_FOR.plusDays(NeedShape.LONGEST_DAYS + 1);

    private static final int DAYS_REMEMBERED = 64;

    private final Population population;
    private final TownCalendar calendar;
    private final Slots slots;
    private final NeedChoice choice;
    private final NeedTimes times;
    private final long seed;
    private final DayMemory<List<PlantedNeed>> evident = new DayMemory<>(DAYS_REMEMBERED, this::plant);

    /**
     * Plants into a town.
     *
     * @param present the planted present; around it many needs have just shown themselves
     */
    public Planting(
            Population population,
            AcquaintanceGraph graph,
            EpisodeSchedule schedule,
            Waves waves,
            TownCalendar calendar,
            Instant present,
            NeedShape shape,
            long seed) {
        this.population = population;
        this.calendar = calendar;
        this.seed = seed;
        this.slots = new Slots(population.residents().size(), calendar.dayOf(present), seed);
        AnswerSearch search = new AnswerSearch(population, graph, new TieTruth(schedule));
        this.choice = new NeedChoice(new TopicRotation(waves, seed), search, seed);
        this.times = new NeedTimes(calendar, present, shape);
    }

    /** The behaviors of planted needs on a day. Ids are tags, unique within the town. */
    public List<TownEvent> on(int day) {
        return aroundDays(day, day)
                .flatMap(need -> need.events().stream())
                .filter(event -> calendar.dayOf(event.at()) == day)
                .toList();
    }

    /** Everything planted that arises at or after one moment and before another, in order. */
    public List<PlantedOpportunity> between(Instant from, Instant to) {
        return aroundDays(calendar.dayOf(from), calendar.dayOf(to))
                .map(PlantedNeed::opportunity)
                .filter(planted -> !planted.at().isBefore(from) && planted.at().isBefore(to))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    /** All needs that may show on a day from the first to the last. */
    private Stream<PlantedNeed> aroundDays(int firstDay, int lastDay) {
        return IntStream.rangeClosed(firstDay, lastDay + NeedShape.LONGEST_DAYS)
                .mapToObj(evident::on)
                .flatMap(List::stream);
    }

    private List<PlantedNeed> plant(int day) {
        return slots.on(day).stream().flatMap(slot -> plant(slot).stream()).toList();
    }

    private Optional<PlantedNeed> plant(Slot slot) {
        TownResident who = population.get(slot.person());
        return choice.choose(slot, who).map(chosen -> need(slot, who, chosen));
    }

    private PlantedNeed need(Slot slot, TownResident who, NeedChoice.Choice chosen) {
        Dice dice = Dice.of(seed, "need", slot.number());
        List<Instant> at = times.of(slot, who, dice);
        List<TownEvent> events = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            events.add(Deed.of(who, chosen.topic(), at.get(i), "p." + slot.number() + "." + i, dice));
        }
        PlantedOpportunity opportunity = new PlantedOpportunity(
                "need-" + seed + "-" + slot.number(),
                who.identifier(),
                chosen.topic(),
                at.getFirst(),
                at.getLast(),
                at.getLast().plus(USEFUL_FOR),
                at.size(),
                chosen.kind(),
                chosen.decoy(),
                who.allows(TownPurpose.SHARE_INTENT),
                chosen.answers());
        return new PlantedNeed(opportunity, events);
    }
}
