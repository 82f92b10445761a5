package org.goodturn.domain.introduction;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.goodturn.domain.trust.Span;

/**
 * How many new contacts somebody made lately: on each of 16 days, up to {@value #MOST_A_DAY}, and in each of 8 weeks, up to
 * {@value #MOST_A_WEEK}. The same counts come out in any order of events. Takes 24 bytes.
 *
 * @param lastDay the latest day with one, counted from 1970-01-01
 * @param daily four bits a day, the latest lowest
 * @param lastWeek the latest week with one, counted from 1970-01-05
 * @param weekly eight bits a week, the latest lowest
 */
public record NewContacts(int lastDay, long daily, int lastWeek, long weekly) {

    /** None yet. */
    public static final NewContacts NONE = new NewContacts(0, 0, 0, 0);

    /** New contacts of one day that count. */
    public static final int MOST_A_DAY = 15;

    /** New contacts of one week that count. */
    public static final int MOST_A_WEEK = 255;

    private static final int DAY_BITS = 4;
    private static final int WEEK_BITS = 8;
    private static final double SHORT_HALF_LIFE_DAYS = 7;
    private static final double LONG_HALF_LIFE_DAYS = 30;
    private static final double HALF_A_DAY = 0.5;
    private static final double HALF_A_WEEK = 3.5;
    private static final double SECONDS_A_DAY = TimeUnit.DAYS.toSeconds(1);

    /** With one more. */
    public NewContacts plus(Instant at) {
        int day = dayOf(at);
        int week = Span.weekOf(at);
        return new NewContacts(
                daily == 0 ? day : Math.max(day, lastDay),
                counted(daily, DAY_BITS, daily == 0 ? 0 : day - lastDay),
                weekly == 0 ? week : Math.max(week, lastWeek),
                counted(weekly, WEEK_BITS, weekly == 0 ? 0 : week - lastWeek));
    }

    /** Mean of ln(1 + contacts) with half-lives of 7 days, by days, and of 30, by weeks; 0 without any. */
    public double lately(Instant now) {
        double today = now.getEpochSecond() / SECONDS_A_DAY;
        double few = 0;
        for (int ago = 0; ago < Long.SIZE / DAY_BITS; ago++) {
            few += count(daily, DAY_BITS, ago) * left(today - (lastDay - ago + HALF_A_DAY), SHORT_HALF_LIFE_DAYS);
        }
        double many = 0;
        for (int ago = 0; ago < Long.SIZE / WEEK_BITS; ago++) {
            double middle = Span.WEEK.startOf(lastWeek - ago).getEpochSecond() / SECONDS_A_DAY + HALF_A_WEEK;
            many += count(weekly, WEEK_BITS, ago) * left(today - middle, LONG_HALF_LIFE_DAYS);
        }
        return (StrictMath.log1p(few) + StrictMath.log1p(many)) / 2;
    }

    static int dayOf(Instant at) {
        return (int) Math.floorDiv(at.getEpochSecond(), TimeUnit.DAYS.toSeconds(1));
    }

    /** One more in a row of small counts, {@code ahead} places after its latest. */
    private static long counted(long row, int bits, int ahead) {
        int places = Long.SIZE / bits;
        long moved = ahead <= 0 ? row : ahead < places ? row << bits * ahead : 0;
        int ago = Math.max(0, -ahead);
        long most = (1L << bits) - 1;
        return ago < places && count(moved, bits, ago) < most ? moved + (1L << bits * ago) : moved;
    }

    private static long count(long row, int bits, int ago) {
        return row >>> bits * ago & (1L << bits) - 1;
    }

    private static double left(double days, double halfLifeDays) {
        return StrictMath.pow(2, -Math.max(0, days) / halfLifeDays);
    }
}
