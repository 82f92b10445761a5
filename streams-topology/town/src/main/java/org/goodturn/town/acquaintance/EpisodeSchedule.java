package org.goodturn.town.acquaintance;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.dice.Dice;

/**
 * On which days two people turn to each other. Exchanges come at a cadence, jittered, and most that fall on a weekend move to
 * a weekday. Since it is no Poisson process, the number of exchanges within a time has a floor, and truth can rest on it.
 */
public final class EpisodeSchedule {

    private static final double JITTER = 0.35;
    private static final double MOVES_OFF_WEEKENDS = 0.6;

    private final long seed;
    private final TownCalendar calendar;

    public EpisodeSchedule(long seed, TownCalendar calendar) {
        this.seed = seed;
        this.calendar = calendar;
    }

    /** The numbers of the exchanges that begin on a day; mostly none, seldom more than one. */
    public List<Integer> on(Tie tie, int day) {
        if (tie.bond() == Bond.NODDING || !tie.life().activeOn(day)) {
            return List.of();
        }
        List<Integer> episodes = new ArrayList<>(1);
        int around = (int) Math.floor((day - tie.phaseDays()) / tie.cadenceDays());
        for (int episode = Math.max(0, around - 1); episode <= around + 1; episode++) {
            if (dayOf(tie, episode) == day) {
                episodes.add(episode);
            }
        }
        return episodes;
    }

    /** How many exchanges began before a day, up to a number that is enough to know. */
    public int countBefore(Tie tie, int day, int enough) {
        if (tie.bond() == Bond.NODDING) {
            return 0;
        }
        int last = (int) Math.ceil((day - tie.phaseDays()) / tie.cadenceDays()) + 1;
        int count = 0;
        for (int episode = last; episode >= 0 && count < enough; episode--) {
            int on = dayOf(tie, episode);
            if (on >= 0 && on < day && tie.life().activeOn(on)) {
                count++;
            }
        }
        return count;
    }

    private int dayOf(Tie tie, int episode) {
        Dice dice = Dice.of(seed, "episode", tie.index(), episode);
        double jitter = dice.between(-JITTER, JITTER) * tie.cadenceDays();
        int day = (int) Math.floor(tie.phaseDays() + episode * tie.cadenceDays() + jitter);
        if (!calendar.isWeekend(day) || !dice.chance(MOVES_OFF_WEEKENDS)) {
            return day;
        }
        return calendar.isSaturday(day) ? day - 1 : day + 1;
    }
}
