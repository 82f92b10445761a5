package org.goodturn.topology.stage;

import org.goodturn.domain.Topic;
import org.goodturn.domain.introduction.Liveliness;
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

    /** Whether they came to need something about a topic, and may be told of it. */
    public static boolean needs(Work work, Topic topic) {
        return work.get(Rooms.INTENTS, key(work, topic.path()))
                .flatMap(IntentState::shift)
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
