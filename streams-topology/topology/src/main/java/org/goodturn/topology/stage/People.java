package org.goodturn.topology.stage;

import org.goodturn.domain.introduction.Liveliness;
import org.goodturn.domain.introduction.Need;
import org.goodturn.domain.introduction.Sociability;
import org.goodturn.domain.trust.Standing;
import org.goodturn.topology.state.IntentState;
import org.goodturn.topology.state.Journal;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Work;

/** Loads what is kept of the person whose unit of work it is; nothing kept reads as nothing known. */
public final class People {

    private People() {}

    /** How lively the person at work has lately been, as others may know it. */
    public static Liveliness liveliness(Work work) {
        return work.get(Rooms.SOCIABILITIES, work.person())
                .map(one -> one.at(work.moment().now()))
                .orElse(Liveliness.UNKNOWN);
    }

    /** How the person at work stands; kept with how sociable they are. */
    public static Standing standing(Work work) {
        return work.get(Rooms.SOCIABILITIES, work.person())
                .map(Sociability::standing)
                .orElse(Standing.NEW);
    }

    /** What they allow and told. */
    public static PersonState self(Work work) {
        return work.get(Rooms.PEOPLE, work.person()).orElse(PersonState.UNKNOWN);
    }

    /** Their dealings with us. */
    public static Journal journal(Work work) {
        return work.get(Rooms.JOURNALS, work.person()).orElse(Journal.EMPTY);
    }

    /**
     * Whether a need is still theirs as it was said: its shift was not forgotten, and not read anew from what is left, which
     * may well begin on the same day and so have the same id.
     */
    public static boolean has(Work work, Need need) {
        return work.get(Rooms.INTENTS, key(work, need.topic().path()))
                .flatMap(IntentState::shift)
                .filter(shift ->
                        StableIds.ofShift(work.person(), need.topic(), shift).equals(need.shiftId())
                                && shift.count() == need.count()
                                && shift.rateRatio() == need.rateRatio())
                .isPresent();
    }

    /** Their side of the tie with somebody. */
    public static TieState tie(Work work, String other) {
        return work.get(Rooms.TIES, key(work, other)).orElse(TieState.NONE);
    }

    /** The key of something that is theirs. */
    public static String key(Work work, String rest) {
        return work.person() + '|' + rest;
    }
}
