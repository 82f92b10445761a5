package org.goodturn.domain.introduction;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.goodturn.domain.trust.Standing;

/**
 * How sociable somebody has been: on which of 64 days they acted, how many new contacts they made lately, how many ties there
 * are, how they stand. A day counts once however much was done in it: who floods others seems no livelier, and most events change nothing.
 * The same days come out in any order of events. Takes 40 bytes and its standing.
 *
 * @param lastDay the latest day, counted from 1970-01-01
 * @param activeDays bit d: they acted d days before {@code lastDay}
 * @param newContacts those of late
 * @param ties how many ties there are now
 * @param standing how others found them and how they find others, as far as it was told
 */
public record Sociability(int lastDay, long activeDays, NewContacts newContacts, int ties, Standing standing) {

    /** Nothing happened yet. */
    public static final Sociability NONE = new Sociability(0, 0, NewContacts.NONE, 0, Standing.NEW);

    private static final double HALF_LIFE_DAYS = 7;
    private static final long SECONDS_A_DAY = TimeUnit.DAYS.toSeconds(1);

    /** After they acted at a moment; the same object where nothing changes. */
    public Sociability acted(Instant at) {
        int day = NewContacts.dayOf(at);
        int ahead = activeDays == 0 ? 0 : day - lastDay;
        int last = activeDays == 0 ? day : Math.max(day, lastDay);
        long moved = ahead <= 0 ? activeDays : ahead < Long.SIZE ? activeDays << ahead : 0;
        int ago = Math.max(0, -ahead);
        long next = ago < Long.SIZE ? moved | 1L << ago : moved;
        return next == activeDays && last == lastDay ? this : new Sociability(last, next, newContacts, ties, standing);
    }

    /** After a tie began at a moment. */
    public Sociability met(Instant at) {
        return new Sociability(lastDay, activeDays, newContacts.plus(at), ties + 1, standing);
    }

    /** With another standing. */
    public Sociability with(Standing next) {
        return new Sociability(lastDay, activeDays, newContacts, ties, next);
    }

    /** After a tie was forgotten. */
    public Sociability lost() {
        return new Sociability(lastDay, activeDays, newContacts, Math.max(0, ties - 1), standing);
    }

    /** Only how many ties there are: consent to keep the rest was taken back, if only for some of it. */
    public Sociability forgotten() {
        return new Sociability(0, 0, NewContacts.NONE, ties, Standing.NEW);
    }

    /** What others may know of it, as of a moment. */
    public Liveliness at(Instant now) {
        double days = 0;
        for (int ago = 0; ago < Long.SIZE; ago++) {
            if ((activeDays >>> ago & 1) != 0) {
                double age = Math.max(0, NewContacts.dayOf(now) - (lastDay - ago));
                days += StrictMath.pow(2, -age / HALF_LIFE_DAYS);
            }
        }
        Instant heardAt = activeDays == 0 ? Instant.EPOCH : Instant.ofEpochSecond(lastDay * SECONDS_A_DAY);
        return new Liveliness(days, newContacts.lately(now), heardAt, ties);
    }
}
