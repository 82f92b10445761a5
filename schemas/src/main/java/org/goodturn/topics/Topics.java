package org.goodturn.topics;

import java.time.Duration;
import java.util.List;
import org.goodturn.events.Behavior;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.DeadLetter;
import org.goodturn.events.Erasure;
import org.goodturn.events.Feedback;
import org.goodturn.events.IntentShift;
import org.goodturn.events.Interaction;
import org.goodturn.events.Nudge;
import org.goodturn.events.Profile;
import org.goodturn.events.Tie;
import org.goodturn.letters.Letter;

/** All topics. */
public final class Topics {
    public static final EventTopic<Interaction> INTERACTIONS = new EventTopic<>(
            "interactions.v1", Interaction.class, Keying.PERSON, Cleanup.DELETE, Duration.ofDays(7), false);
    public static final EventTopic<Behavior> BEHAVIORS =
            new EventTopic<>("behaviors.v1", Behavior.class, Keying.PERSON, Cleanup.DELETE, Duration.ofDays(7), false);
    public static final EventTopic<Profile> PROFILES =
            new EventTopic<>("profiles.v1", Profile.class, Keying.PERSON, Cleanup.COMPACT, null, false);
    public static final EventTopic<ConsentRecord> CONSENTS =
            new EventTopic<>("consents.v1", ConsentRecord.class, Keying.PERSON, Cleanup.COMPACT, null, false);
    public static final EventTopic<Feedback> FEEDBACK =
            new EventTopic<>("feedback.v1", Feedback.class, Keying.PERSON, Cleanup.DELETE, Duration.ofDays(30), false);
    public static final EventTopic<Tie> TIES =
            new EventTopic<>("ties.v1", Tie.class, Keying.PERSON_AND_REST, Cleanup.COMPACT, null, false);
    public static final EventTopic<IntentShift> INTENT_SHIFTS = new EventTopic<>(
            "intent-shifts.v1", IntentShift.class, Keying.PERSON, Cleanup.DELETE, Duration.ofDays(30), false);
    public static final EventTopic<Nudge> NUDGES = new EventTopic<>(
            "nudges.v1", Nudge.class, Keying.PERSON_AND_REST, Cleanup.COMPACT_AND_DELETE, Duration.ofDays(90), false);
    public static final EventTopic<Erasure> ERASURES =
            new EventTopic<>("erasures.v1", Erasure.class, Keying.PERSON, Cleanup.DELETE, Duration.ofDays(365), false);
    public static final EventTopic<Letter> LETTERS =
            new EventTopic<>("letters.v1", Letter.class, Keying.PERSON, Cleanup.READ_BY_ALL, null, true);
    public static final EventTopic<DeadLetter> DEAD_LETTERS = new EventTopic<>(
            "dead-letters.v1", DeadLetter.class, Keying.AS_SOURCE, Cleanup.DELETE, Duration.ofDays(30), false);

    private Topics() {}

    /** Every topic. */
    public static List<EventTopic<?>> all() {
        return List.of(
                INTERACTIONS,
                BEHAVIORS,
                PROFILES,
                CONSENTS,
                FEEDBACK,
                TIES,
                INTENT_SHIFTS,
                NUDGES,
                ERASURES,
                LETTERS,
                DEAD_LETTERS);
    }
}
