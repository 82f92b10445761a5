package org.goodturn.town.behaviors;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.people.Population;
import org.goodturn.town.people.TownResident;

/** Bursts that mean nothing: an idle hour of browsing over many topics, the same page opened again and again. */
final class Noise {

    private static final double DAYS_A_YEAR = 365.25;
    private static final int SPREE_MINUTES = 90;
    private static final int RELOAD_SECONDS = 120;

    private final Weather weather;
    private final TownCalendar calendar;
    private final long seed;

    Noise(Weather weather, TownCalendar calendar, long seed) {
        this.weather = weather;
        this.calendar = calendar;
        this.seed = seed;
    }

    void of(TownResident who, int day, Consumer<TownEvent> into) {
        Dice dice = Dice.of(seed, "noise", who.index(), day);
        String tag = "n." + who.index() + "." + day;
        if (dice.chance(weather.spreesPerPersonYear() / DAYS_A_YEAR)) {
            spree(who, moment(who, day, dice), tag + ".s", dice, into);
        }
        if (dice.chance(weather.reloadsPerPersonYear() / DAYS_A_YEAR)) {
            reload(who, moment(who, day, dice), tag + ".r", dice, into);
        }
    }

    private void spree(TownResident who, Instant from, String tag, Dice dice, Consumer<TownEvent> into) {
        Set<String> topics = new LinkedHashSet<>();
        int many = dice.between(5, 8);
        while (topics.size() < many) {
            topics.add(dice.pick(Population.topics()));
        }
        for (String topic : topics) {
            Instant at = from.plusMillis(dice.below(SPREE_MINUTES * 60_000));
            into.accept(Deed.of(who, topic, at, tag + "." + topic, dice));
        }
    }

    private void reload(TownResident who, Instant from, String tag, Dice dice, Consumer<TownEvent> into) {
        String topic = dice.pick(Population.topics());
        for (int i = 0; i < weather.reloads(); i++) {
            Instant at = from.plusMillis(dice.below(RELOAD_SECONDS * 1000));
            into.accept(Deed.of(who, topic, at, tag + "." + i, dice));
        }
    }

    /** A moment at work: early enough that the burst ends on the same day. */
    private Instant moment(TownResident who, int day, Dice dice) {
        return calendar.at(day, who.zone(), who.rhythm().atWork(dice));
    }
}
