package org.goodturn.town.behaviors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.people.Population;
import org.goodturn.town.people.TownResident;

/** All behaviors of a day that are not planted. */
public final class Behaviors {

    /** During a wave everybody in the region has at least this usual rate a week, times the wave's factor. */
    public static final double LEAST_IN_A_WAVE = 0.08;

    private static final double DAYS_A_WEEK = 7;
    private static final double WORKDAY_SHARE = 1.16;
    private static final double WEEKEND_SHARE = 0.6;

    private final Population population;
    private final TownCalendar calendar;
    private final Waves waves;
    private final Appetite appetite;
    private final Noise noise;
    private final long seed;

    public Behaviors(Population population, TownCalendar calendar, Waves waves, Weather weather, long seed) {
        this.population = population;
        this.calendar = calendar;
        this.waves = waves;
        this.appetite = new Appetite(seed);
        this.noise = new Noise(weather, calendar, seed);
        this.seed = seed;
    }

    /** Everything that happens on a day. Ids are tags, unique within the town. */
    public List<TownEvent> on(int day) {
        List<TownEvent> events = new ArrayList<>();
        for (TownResident who : population.residents()) {
            background(who, day, events::add);
            noise.of(who, day, events::add);
        }
        return events;
    }

    private void background(TownResident who, int day, Consumer<TownEvent> into) {
        Dice dice = Dice.of(seed, "background", who.index(), day);
        double perDay = (calendar.isWeekend(day) ? WEEKEND_SHARE : WORKDAY_SHARE) / DAYS_A_WEEK;
        String tag = "b." + who.index() + "." + day;
        weeklyOn(who, day).forEach((topic, weekly) -> {
            for (int i = dice.poisson(weekly * perDay); i > 0; i--) {
                deed(who, topic, day, tag + "." + topic + "." + i, dice, into);
            }
        });
        for (int i = dice.poisson(Appetite.ELSEWHERE * perDay); i > 0; i--) {
            deed(who, dice.pick(Population.topics()), day, tag + ".o." + i, dice, into);
        }
    }

    private Map<String, Double> weeklyOn(TownResident who, int day) {
        Map<String, Double> weekly = new LinkedHashMap<>(appetite.weekly(who));
        RegionalWave wave = waves.around(who.region(), day);
        double factor = wave.on(day);
        if (factor > 1) {
            double usual = Math.max(weekly.getOrDefault(wave.topic(), 0.0), LEAST_IN_A_WAVE);
            weekly.put(wave.topic(), usual * factor);
        }
        return weekly;
    }

    private void deed(TownResident who, String topic, int day, String tag, Dice dice, Consumer<TownEvent> into) {
        into.accept(
                Deed.of(who, topic, calendar.at(day, who.zone(), who.rhythm().awake(dice)), tag, dice));
    }
}
