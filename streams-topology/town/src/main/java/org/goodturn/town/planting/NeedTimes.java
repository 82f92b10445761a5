package org.goodturn.town.planting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.people.TownResident;

/** When a need shows: at waking hours, over a few days, ending at a given part of the last. */
final class NeedTimes {

    private static final LocalTime FROM = LocalTime.of(7, 30);
    private static final Duration LENGTH = Duration.ofHours(13);
    private static final Duration AROUND_PRESENT = Duration.ofMinutes(150);
    private static final int TRIES = 12;

    private final TownCalendar calendar;
    private final Instant present;
    private final NeedShape shape;

    NeedTimes(TownCalendar calendar, Instant present, NeedShape shape) {
        this.calendar = calendar;
        this.present = present;
        this.shape = shape;
    }

    /** The times of all behaviors, in order. */
    List<Instant> of(Slot slot, TownResident who, Dice dice) {
        Instant last = end(slot, who, dice);
        int days = dice.between(shape.leastDays(), shape.mostDays());
        int firstDay = calendar.dayOf(last) - days;
        Instant first = calendar.at(firstDay, who.zone(), who.rhythm().awake(dice));
        int many = dice.between(shape.leastBehaviors(), shape.mostBehaviors());
        List<Instant> times = new ArrayList<>(List.of(first, last));
        while (times.size() < many) {
            times.add(between(first, last, who, dice));
        }
        return times.stream().sorted().toList();
    }

    private Instant end(Slot slot, TownResident who, Dice dice) {
        if (slot.opening()) {
            long millis = (long) ((2 * slot.part() - 1) * AROUND_PRESENT.toMillis());
            return who.rhythm().orNextMorning(present.plusMillis(millis), who.zone(), dice);
        }
        LocalTime time = FROM.plus(Duration.ofMillis((long) (slot.part() * LENGTH.toMillis())));
        return calendar.at(slot.day(), who.zone(), time);
    }

    private Instant between(Instant first, Instant last, TownResident who, Dice dice) {
        for (int i = 0; i < TRIES; i++) {
            int day = dice.between(calendar.dayOf(first), calendar.dayOf(last));
            Instant at = calendar.at(day, who.zone(), who.rhythm().awake(dice));
            if (at.isAfter(first) && at.isBefore(last)) {
                return at;
            }
        }
        return last.minusSeconds(dice.between(60, 900));
    }
}
