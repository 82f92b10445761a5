package org.goodturn.town;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.goodturn.town.acquaintance.AcquaintanceGraph;
import org.goodturn.town.acquaintance.EpisodeSchedule;
import org.goodturn.town.behaviors.Behaviors;
import org.goodturn.town.behaviors.RegionalWave;
import org.goodturn.town.behaviors.Waves;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.interactions.Interactions;
import org.goodturn.town.people.Population;
import org.goodturn.town.people.TownConsent;
import org.goodturn.town.people.TownProfile;
import org.goodturn.town.people.TownResident;
import org.goodturn.town.planting.Match;
import org.goodturn.town.planting.PlantedOpportunity;
import org.goodturn.town.planting.Planting;
import org.goodturn.town.reactions.Reactions;

/**
 * A community of small businesses, what happens in it, and what is true about it. A pure function of its plan; safe for use by
 * several threads.
 */
public final class Town {

    private static final Instant PRESENT = Instant.parse("2026-03-02T08:00:00Z");

    private final TownPlan plan;
    private final TownCalendar calendar;
    private final Population population;
    private final Waves waves;
    private final Planting planting;
    private final DayBook dayBook;

    private Town(TownPlan plan) {
        this.plan = plan;
        long seed = plan.seed();
        LocalDate present = LocalDate.ofInstant(PRESENT, ZoneOffset.UTC);
        this.calendar = new TownCalendar(present.minusDays(plan.historyDays()));
        this.population = Population.settle(plan.people(), seed);
        AcquaintanceGraph graph = AcquaintanceGraph.of(population, seed, calendar, plan.historyDays());
        EpisodeSchedule schedule = new EpisodeSchedule(seed, calendar);
        this.waves = new Waves(seed, plan.difficulty().weather().waveFactor());
        this.planting = new Planting(
                population,
                graph,
                schedule,
                waves,
                calendar,
                PRESENT,
                plan.difficulty().needs(),
                seed);
        this.dayBook = new DayBook(
                new Interactions(population, graph, schedule, calendar, seed),
                new Behaviors(population, calendar, waves, plan.difficulty().weather(), seed),
                planting,
                calendar,
                seed);
    }

    /** Founds the town of a plan. */
    public static Town of(TownPlan plan) {
        return new Town(plan);
    }

    /** What the town was made from. */
    public TownPlan plan() {
        return plan;
    }

    /** Everybody, with everything that is true of them. Not to be fed: {@link #profiles()} and {@link #consents()} are. */
    public List<TownResident> residents() {
        return population.residents();
    }

    /** What those who joined chose to tell, before the history begins. */
    public List<TownProfile> profiles() {
        return population.profiles(beginsAt());
    }

    /** What those who joined allow, said before the history begins. Whoever is not in it allows nothing. */
    public List<TownConsent> consents() {
        return population.consents(beginsAt());
    }

    /** The first instant of the history. */
    public Instant beginsAt() {
        return calendar.startOf(0);
    }

    /** The planted present, the same for every town: a Monday morning. */
    public Instant presentAt() {
        return PRESENT;
    }

    /** All events up to the present, that instant included, in order. Made day by day as the stream is read. */
    public Stream<TownEvent> history() {
        return IntStream.rangeClosed(0, plan.historyDays())
                .mapToObj(dayBook::on)
                .flatMap(List::stream)
                .takeWhile(event -> !event.at().isAfter(PRESENT));
    }

    /**
     * All events after an instant and after the present, in order, without end. Made day by day as the stream is read, and the
     * same wherever it begins.
     *
     * @param after exclusive; an instant before the present counts as the present
     */
    public Stream<TownEvent> live(Instant after) {
        Instant last = after.isBefore(PRESENT) ? PRESENT : after;
        return from(calendar.dayOf(last)).dropWhile(event -> !event.at().isAfter(last));
    }

    /**
     * All events that follow an event, in order, without end: exactly where a feeder stopped, be it between two events of one
     * instant.
     *
     * @param eventId the last event that was fed, from the history or live
     * @throws IllegalArgumentException if it is no event of this town
     */
    public Stream<TownEvent> liveAfter(String eventId) {
        int day = dayBook.dayOf(eventId);
        List<TownEvent> today = dayBook.on(day);
        for (int i = 0; i < today.size(); i++) {
            if (today.get(i).eventId().equals(eventId)) {
                return from(day).skip(i + 1L);
            }
        }
        throw new IllegalArgumentException("not an event id of this town: " + eventId);
    }

    /**
     * What was planted and arises from one instant (inclusive) until another (exclusive), in order; decoys included.
     */
    public List<PlantedOpportunity> planted(Instant from, Instant to) {
        return planting.between(from, to);
    }

    /**
     * The truth about a nudge: the planted need that is open then, on that topic, and the answer that the nudge gives.
     *
     * @param recipient identifier of the nudge's recipient: the one in need, or the other side where that may be told
     * @param with identifier of the one whom the nudge names
     * @param topic the nudge's topic
     * @param at when it was opened
     * @return empty if the nudge is unfounded
     */
    public Optional<Match> match(String recipient, String with, String topic, Instant at) {
        return planting.between(at.minus(Planting.LONGEST_OPEN), at.plusMillis(1)).stream()
                .filter(planted -> planted.topic().equals(topic) && planted.isOpenAt(at))
                .flatMap(planted -> planted.answer(recipient, with).map(answer -> new Match(planted, answer)).stream())
                .findFirst();
    }

    /** How residents react to nudges. */
    public Reactions reactions() {
        return new Reactions(plan.seed());
    }

    /** The regional waves that touch the time between two instants. Their days count from {@link #beginsAt()}. */
    public List<RegionalWave> waves(Instant from, Instant to) {
        return waves.between(calendar.dayOf(from), calendar.dayOf(to));
    }

    private Stream<TownEvent> from(int day) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new EndlessDays(dayBook::on, day),
                        Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
                false);
    }
}
