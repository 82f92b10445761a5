package org.goodturn.town.planting;

import org.goodturn.town.acquaintance.Bond;
import org.goodturn.town.acquaintance.EpisodeSchedule;
import org.goodturn.town.acquaintance.Tie;

/** What a tie is worth on a day, judged by its nature and by what has been seen of it since the history began. */
final class TieTruth {

    /** Exchanges from which a trusting tie is well founded. */
    private static final int SOLID_FROM = 5;

    /** Exchanges from which a tie that went quiet is worth taking up again. */
    private static final int DORMANT_FROM = 8;

    private static final int QUIET_FROM_DAYS = 28;
    private static final int QUIET_UNTIL_DAYS = 91;

    private final EpisodeSchedule schedule;

    TieTruth(EpisodeSchedule schedule) {
        this.schedule = schedule;
    }

    /** What a tie is worth. */
    enum Worth {
        /** Not seen to go both ways, or known to end badly, or nodding only. */
        POOR,
        /** It goes both ways. */
        FAIR,
        /** Trusting, alive, seen often enough. */
        SOLID
    }

    /** Whether the two have been seen to deal with, or to meet, each other. */
    boolean isKnown(Tie tie, int day) {
        boolean introduced = tie.introducer() != Tie.NOBODY && tie.life().begunBy(day);
        return tie.fellows() || introduced || schedule.countBefore(tie, day, 1) > 0;
    }

    Worth worth(Tie tie, int day) {
        if (!tie.bond().mutual() || schedule.countBefore(tie, day, 1) == 0) {
            return Worth.POOR;
        }
        boolean solid = tie.bond().trusting()
                && tie.life().activeOn(day)
                && schedule.countBefore(tie, day, SOLID_FROM) >= SOLID_FROM;
        return solid ? Worth.SOLID : Worth.FAIR;
    }

    Worth weaker(Tie first, Tie second, int day) {
        Worth one = worth(first, day);
        Worth other = worth(second, day);
        return one.compareTo(other) < 0 ? one : other;
    }

    /** A close tie of old, gone quiet for 4 to 13 weeks, of people who do not meet otherwise. */
    boolean isDormant(Tie tie, int day) {
        int quiet = tie.life().quietFor(day);
        return tie.bond() == Bond.CLOSE
                && !tie.fellows()
                && quiet >= QUIET_FROM_DAYS
                && quiet < QUIET_UNTIL_DAYS
                && schedule.countBefore(tie, day, DORMANT_FROM) >= DORMANT_FROM;
    }
}
