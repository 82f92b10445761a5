package org.goodturn.domain.introduction;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.goodturn.domain.trust.Span;

/**
 * How sociable somebody has been: on which of 64 days they acted, how many new contacts each of 8 weeks brought, how many
 * ties there are. A day counts once however much was done in it, and a week's new contacts count up to
 * {@value #MOST_A_WEEK}: who floods others seems no livelier, and most events change nothing. The same days and weeks come
 * out in any order of events. Takes 28 bytes.
 *
 * @param lastDay the latest day, counted from 1970-01-01
 * @param activeDays bit d: they acted d days before {@code lastDay}
 * @param lastWeek the latest week with a new contact, counted from 1970-01-05
 * @param newContacts byte w: how many new contacts came w weeks before {@code lastWeek}
 * @param ties how many ties there are now
 */
public record Sociability(int lastDay, long activeDays, int lastWeek, long newContacts, int ties) {

    /** Nothing happened yet. */
    public static final Sociability NONE = new Sociability(0, 0, 0, 0, 0);

    /** New contacts of one week that count. */
    public static final int MOST_A_WEEK = 255;

    private static final int DAYS = 64;
    private static final int WEEKS = 8;
    private static final double SHORT_HALF_LIFE_DAYS = 7;
    private static final double LONG_HALF_LIFE_DAYS = 30;
    private static final double HALF_A_WEEK_DAYS = 3.5;
    private static final double SECONDS_A_DAY = TimeUnit.DAYS.toSeconds(1);

    /** After they acted at a moment; the same object where nothing changes. */
    public Sociability acted(Instant at) {
        int day = dayOf(at);
        if (activeDays == 0) {
            return new Sociability(day, 1, lastWeek, newContacts, ties);
        }
        int ahead = day - lastDay;
        if (ahead > 0) {
            long moved = ahead < DAYS ? activeDays << ahead : 0;
            return new Sociability(day, moved | 1, lastWeek, newContacts, ties);
        }
        long bit = -ahead < DAYS ? 1L << -ahead : 0;
        return (activeDays | bit) == activeDays
                ? this
                : new Sociability(lastDay, activeDays | bit, lastWeek, newContacts, ties);
    }

    /** After a tie began at a moment. */
    public Sociability met(Instant at) {
        int week = Span.weekOf(at);
        int ahead = newContacts == 0 ? 0 : week - lastWeek;
        int last = newContacts == 0 ? week : Math.max(week, lastWeek);
        long moved = ahead <= 0 ? newContacts : ahead < WEEKS ? newContacts << Byte.SIZE * ahead : 0;
        int ago = Math.max(0, -ahead);
        if (ago < WEEKS && contactsIn(moved, ago) < MOST_A_WEEK) {
            moved += 1L << Byte.SIZE * ago;
        }
        return new Sociability(lastDay, activeDays, last, moved, ties + 1);
    }

    /** After a tie was forgotten; that it was new once stays counted until it is long ago. */
    public Sociability lost() {
        return new Sociability(lastDay, activeDays, lastWeek, newContacts, Math.max(0, ties - 1));
    }

    /** What others may know of it, as of a moment. */
    public Liveliness at(Instant now) {
        double fewDays = 0;
        for (int ago = 0; ago < DAYS; ago++) {
            if ((activeDays >>> ago & 1) != 0) {
                fewDays += left(daysSince(lastDay - ago, now), SHORT_HALF_LIFE_DAYS);
            }
        }
        double few = 0;
        double many = 0;
        for (int ago = 0; ago < WEEKS; ago++) {
            double days = weeksMiddle(lastWeek - ago, now);
            few += contactsIn(newContacts, ago) * left(days, SHORT_HALF_LIFE_DAYS);
            many += contactsIn(newContacts, ago) * left(days, LONG_HALF_LIFE_DAYS);
        }
        Instant heardAt = activeDays == 0 ? Instant.EPOCH : Instant.ofEpochSecond(lastDay * (long) SECONDS_A_DAY);
        double newcomers = (StrictMath.log1p(few) + StrictMath.log1p(many)) / 2;
        return new Liveliness(fewDays, newcomers, heardAt, ties);
    }

    private static int dayOf(Instant at) {
        return (int) Math.floorDiv(at.getEpochSecond(), TimeUnit.DAYS.toSeconds(1));
    }

    private static long contactsIn(long newContacts, int ago) {
        return newContacts >>> Byte.SIZE * ago & 0xFF;
    }

    private static double daysSince(int day, Instant now) {
        return Math.max(0, Math.floor(now.getEpochSecond() / SECONDS_A_DAY) - day);
    }

    /** Days since a week's middle; 0 while it lasts until then. */
    private static double weeksMiddle(int week, Instant now) {
        double middle = Span.WEEK.startOf(week).getEpochSecond() / SECONDS_A_DAY + HALF_A_WEEK_DAYS;
        return Math.max(0, now.getEpochSecond() / SECONDS_A_DAY - middle);
    }

    private static double left(double days, double halfLifeDays) {
        return StrictMath.pow(2, -days / halfLifeDays);
    }
}
