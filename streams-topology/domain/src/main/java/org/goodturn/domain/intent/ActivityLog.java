package org.goodturn.domain.intent;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * How often a person did something about one topic: a count per day for the last eight weeks, one number for all before,
 * and the shift that is on, if any. Counts are whole numbers, so late and reordered behaviors give the same log. Immutable;
 * at most {@value #DAYS} counts.
 */
public final class ActivityLog {

    /** Days with a count of their own. */
    public static final int DAYS = 56;

    private static final int SECONDS_A_DAY = 86_400;

    private final int newestDay;
    private final int[] counts;
    private final long older;
    private final Shift current;

    /**
     * @param newestDay epoch day of the last count
     * @param counts behaviors per day, the newest last; exactly {@value #DAYS}
     * @param older behaviors before those days
     * @param current the shift that is on; null if none
     */
    public ActivityLog(int newestDay, int[] counts, long older, Shift current) {
        if (counts.length != DAYS) {
            throw new IllegalArgumentException("an activity log has " + DAYS + " days");
        }
        this.newestDay = newestDay;
        this.counts = counts.clone();
        this.older = older;
        this.current = current;
    }

    /** A log of nothing, up to the day of a moment. */
    public static ActivityLog startingAt(Instant at) {
        return new ActivityLog(dayOf(at), new int[DAYS], 0, null);
    }

    /** Days since 1970-01-01, in UTC: days of one week weigh the same wherever the person lives. */
    public static int dayOf(Instant at) {
        return (int) Math.floorDiv(at.getEpochSecond(), SECONDS_A_DAY);
    }

    /** This log with one behavior more. */
    public ActivityLog plus(Instant at) {
        int day = dayOf(at);
        ActivityLog moved = day > newestDay ? advancedTo(day) : this;
        int index = DAYS - 1 - (moved.newestDay - day);
        if (index < 0) {
            return new ActivityLog(moved.newestDay, moved.counts, moved.older + 1, current);
        }
        int[] next = moved.counts.clone();
        next[index]++;
        return new ActivityLog(moved.newestDay, next, moved.older, current);
    }

    /** This log and what another counted; the shift is this one's. */
    public ActivityLog plus(ActivityLog other) {
        int newest = Math.max(newestDay, other.newestDay);
        ActivityLog sum = newestDay == newest ? this : advancedTo(newest);
        ActivityLog more = other.newestDay == newest ? other : other.advancedTo(newest);
        int[] both = sum.counts.clone();
        Arrays.setAll(both, day -> both[day] + more.counts[day]);
        return new ActivityLog(newest, both, sum.older + more.older, current);
    }

    /**
     * This log with the counts of some epoch days alone, and with or without those of before. It ends with the newest day that
     * is left: nothing tells that there were later ones.
     */
    public ActivityLog keeping(IntPredicate days, boolean before) {
        int last = newestDay;
        while (last > newestDay - DAYS && !(on(last) > 0 && days.test(last))) {
            last--;
        }
        int[] kept = new int[DAYS];
        for (int day = last; day > newestDay - DAYS; day--) {
            kept[DAYS - 1 - (last - day)] = days.test(day) ? on(day) : 0;
        }
        return new ActivityLog(last, kept, before ? older : 0, current);
    }

    /** Whether nothing was counted. */
    public boolean isEmpty() {
        return older == 0 && Arrays.stream(counts).allMatch(count -> count == 0);
    }

    /** This log with a shift that is now on. */
    public ActivityLog with(Shift shift) {
        return new ActivityLog(newestDay, counts, older, shift);
    }

    /** Behaviors on the day that lies so many days before the newest; 0 to {@value #DAYS} − 1. */
    public int daysAgo(int days) {
        return counts[DAYS - 1 - days];
    }

    /** Behaviors on an epoch day; 0 for a day that has no count of its own. */
    public int on(int day) {
        long ago = (long) newestDay - day;
        return ago >= 0 && ago < DAYS ? counts[DAYS - 1 - (int) ago] : 0;
    }

    /** Behaviors from an epoch day on; from a day before those that have a count, all there were. */
    public long countSince(int day) {
        long sum = day <= newestDay - DAYS ? older : 0;
        for (int index = (int) Math.max(0, DAYS - 1 - ((long) newestDay - day)); index < DAYS; index++) {
            sum += counts[index];
        }
        return sum;
    }

    /** Epoch day of the newest count. */
    public int newestDay() {
        return newestDay;
    }

    /** Behaviors per day, the newest last. */
    public int[] counts() {
        return counts.clone();
    }

    /** Behaviors before the days that have a count. */
    public long older() {
        return older;
    }

    /** The shift that is on, or was last. */
    public Optional<Shift> current() {
        return Optional.ofNullable(current);
    }

    private ActivityLog advancedTo(int day) {
        int by = day - newestDay;
        int leaving = Math.min(by, DAYS);
        long gone = older + Arrays.stream(counts, 0, leaving).asLongStream().sum();
        int[] next = new int[DAYS];
        System.arraycopy(counts, leaving, next, 0, DAYS - leaving);
        return new ActivityLog(day, next, gone, current);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityLog log
                && newestDay == log.newestDay
                && older == log.older
                && Arrays.equals(counts, log.counts)
                && current().equals(log.current());
    }

    @Override
    public int hashCode() {
        return 31 * newestDay + Arrays.hashCode(counts);
    }
}
