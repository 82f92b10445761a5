package org.goodturn.town.planting;

import java.util.List;
import java.util.stream.LongStream;
import org.goodturn.town.dice.Dice;

/**
 * Whose turn it is, in a fixed random order over and over again: so each person's needs lie weeks apart, and any day can be
 * made without the days before it. Few turns a day in the history, many from a few days before the present on, and some
 * more around the present itself.
 */
final class Slots {

    private static final int FIRST_DAY = 42;
    private static final int BUSY_DAYS_BEFORE_PRESENT = 4;
    private static final double QUIET_PER_PERSON = 2.0 / 300;
    private static final double BUSY_PER_PERSON = 12.0 / 300;
    private static final double OPENING_PER_PERSON = 14.0 / 300;

    private final long seed;
    private final int[] order;
    private final int presentDay;
    private final int busyFrom;
    private final int quiet;
    private final int busy;
    private final int opening;

    Slots(int people, int presentDay, long seed) {
        this.seed = seed;
        this.order = Dice.of(seed, "turns").permutation(people);
        this.presentDay = presentDay;
        this.busyFrom = Math.max(FIRST_DAY, presentDay - BUSY_DAYS_BEFORE_PRESENT);
        this.quiet = atLeastOne(people * QUIET_PER_PERSON);
        this.busy = atLeastOne(people * BUSY_PER_PERSON);
        this.opening = atLeastOne(people * OPENING_PER_PERSON);
    }

    /** The turns of a day. */
    List<Slot> on(int day) {
        long first = before(day);
        return LongStream.range(first, before(day + 1))
                .mapToObj(number -> slot(number, day, (int) (number - first)))
                .toList();
    }

    private Slot slot(long number, int day, int index) {
        boolean opens = day == presentDay && index < opening;
        int many = opens ? opening : day < busyFrom ? quiet : busy;
        int place = day == presentDay && !opens ? index - opening : index;
        double part = (place + Dice.of(seed, "part", number).unit()) / many;
        int person = order[(int) (number % order.length)];
        return new Slot(number, person, number / order.length, day, part, opens);
    }

    private long before(int day) {
        long quietDays = Math.max(0, Math.min(day, busyFrom) - FIRST_DAY);
        long busyDays = Math.max(0, day - busyFrom);
        return quietDays * quiet + busyDays * busy + (day > presentDay ? opening : 0);
    }

    private static int atLeastOne(double number) {
        return Math.max(1, (int) Math.round(number));
    }
}
