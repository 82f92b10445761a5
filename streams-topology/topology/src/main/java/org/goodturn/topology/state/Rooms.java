package org.goodturn.topology.state;

import java.time.Instant;
import java.util.List;
import org.goodturn.domain.introduction.Sociability;
import org.goodturn.topology.work.Room;

/** All rooms: which store holds what, under which key. */
public final class Rooms {

    /** {@code person}: what is read with every event. */
    public static final Room<PersonState> PEOPLE = new Room<>("people", new PersonCodec(), true);

    /** {@code person|other}: one side of a tie. */
    public static final Room<TieState> TIES = new Room<>("ties", new TieCodec());

    /** {@code person|topic}: how often, and the shift that is on. */
    public static final Room<IntentState> INTENTS = new Room<>("intents", new IntentCodec());

    /** {@code person}: dealings with us. */
    public static final Room<Journal> JOURNALS = new Room<>("journals", new JournalCodec());

    /** {@code person|nudge}: suggestions, held and said. */
    public static final Room<NudgeState> NUDGES = new Room<>("nudges", new NudgeCodec());

    /** {@code person|holder}: who may hold a nudge that names the person, and until when. */
    public static final Room<Instant> MENTIONS = new Room<>("mentions", new InstantCodec());

    /** {@code millis|person|what}: what the clock makes due. The value repeats the moment. */
    public static final Room<Instant> AGENDA = new Room<>("agenda", new InstantCodec());

    /** {@code #|week|region|topic}: what people of a region did, of this partition; {@code #cells|week}: how many such counts. */
    public static final Room<RegionCount> REGIONAL_COUNTS = new Room<>("regional-counts", new RegionCountCodec());

    /** {@code #|week}: what this partition learned; {@code person|week}: how many lessons somebody gave. */
    public static final Room<LessonSums> LESSONS = new Room<>("lessons", new LessonSumsCodec());

    /** {@code person}: how sociable they have been. */
    public static final Room<Sociability> SOCIABILITIES = new Room<>("sociabilities", new SociabilityCodec());

    /** {@code person|ask}: what they are asked as a bridge, or as somebody whom another would meet. */
    public static final Room<AskState> ASKS = new Room<>("asks", new AskCodec());

    /** Every room. */
    public static final List<Room<?>> ALL = List.of(
            PEOPLE, TIES, INTENTS, JOURNALS, NUDGES, MENTIONS, AGENDA, REGIONAL_COUNTS, LESSONS, SOCIABILITIES, ASKS);

    private Rooms() {}
}
