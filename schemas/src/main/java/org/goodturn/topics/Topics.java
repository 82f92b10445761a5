package org.goodturn.topics;

import java.time.Duration;
import java.util.List;
import org.goodturn.events.Answer;
import org.goodturn.events.Behavior;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.DeadLetter;
import org.goodturn.events.Erasure;
import org.goodturn.events.Feedback;
import org.goodturn.events.IntentShift;
import org.goodturn.events.Interaction;
import org.goodturn.events.ModelStatistics;
import org.goodturn.events.Nudge;
import org.goodturn.events.Profile;
import org.goodturn.events.RegionalRate;
import org.goodturn.events.Request;
import org.goodturn.events.Tie;
import org.goodturn.events.Webhook;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.letters.Letter;

/** All topics of the pipeline. Nowhere else is a topic named. */
public final class Topics {
    /** A cursor into the nudges is good for at most this long; afterwards its subscriber gets a reset. */
    public static final Duration LONGEST_CURSOR_LIFE = Duration.ofDays(2);

    /** Input: what two people did together. */
    public static final EventTopic<Interaction> INTERACTIONS = new EventTopic<>(
            "interactions.v1", Interaction.class, Keying.PERSON, Cleanup.DELETE, Duration.ofDays(7), false);

    /** Input: what one person did that hints at a need or an offer. */
    public static final EventTopic<Behavior> BEHAVIORS =
            new EventTopic<>("behaviors.v1", Behavior.class, Keying.PERSON, Cleanup.DELETE, Duration.ofDays(7), false);

    /** Input: what a person chose to tell. The only topic with readable personal data. */
    public static final EventTopic<Profile> PROFILES =
            new EventTopic<>("profiles.v1", Profile.class, Keying.PERSON, Cleanup.COMPACT, null, false);

    /** Input: all that a person allows. */
    public static final EventTopic<ConsentRecord> CONSENTS =
            new EventTopic<>("consents.v1", ConsentRecord.class, Keying.PERSON, Cleanup.COMPACT, null, false);

    /** Input from the sink API, keyed by the nudge's recipient. */
    public static final EventTopic<Feedback> FEEDBACK =
            new EventTopic<>("feedback.v1", Feedback.class, Keying.PERSON, Cleanup.DELETE, Duration.ofDays(30), false);

    /** Input from the sink API: what a person asks about themselves. */
    public static final EventTopic<Request> REQUESTS =
            new EventTopic<>("requests.v1", Request.class, Keying.PERSON, Cleanup.DELETE, Duration.ofHours(1), false);

    /** Output: what is answered. */
    public static final EventTopic<Answer> ANSWERS =
            new EventTopic<>("answers.v1", Answer.class, Keying.PERSON, Cleanup.DELETE, Duration.ofHours(1), false);

    /** Output: trust as others may read it, keyed by {@code person|other}. */
    public static final EventTopic<Tie> TIES =
            new EventTopic<>("ties.v1", Tie.class, Keying.PERSON_AND_REST, Cleanup.COMPACT, null, false);

    /** Output: unlikely changes in a person's rate on a topic. */
    public static final EventTopic<IntentShift> INTENT_SHIFTS = new EventTopic<>(
            "intent-shifts.v1", IntentShift.class, Keying.PERSON, Cleanup.DELETE, Duration.ofDays(30), false);

    /** Output: the latest revision of each nudge, keyed by {@code recipient|nudge}. */
    public static final EventTopic<Nudge> NUDGES = new EventTopic<>(
            "nudges.v1", Nudge.class, Keying.PERSON_AND_REST, Cleanup.COMPACT_AND_DELETE, Duration.ofDays(90), false);

    /** Output: what regions did about topics week by week, keyed by {@code #partition|week|region|topic}; sums, no person. */
    public static final EventTopic<RegionalRate> REGIONAL_RATES = new EventTopic<>(
            "regional-rates.v1", RegionalRate.class, Keying.PARTITION_AND_REST, Cleanup.COMPACT, null, true);

    /** Output: what was learned week by week, keyed by {@code #partition|week}; sums, no person. */
    public static final EventTopic<ModelStatistics> MODEL_STATISTICS = new EventTopic<>(
            "model-statistics.v1", ModelStatistics.class, Keying.PARTITION_AND_REST, Cleanup.COMPACT, null, true);

    /** Output: what was erased, when and why. */
    public static final EventTopic<Erasure> ERASURES =
            new EventTopic<>("erasures.v1", Erasure.class, Keying.PERSON, Cleanup.DELETE, Duration.ofDays(365), false);

    /** Where the sink API sends changes of nudges to, keyed by {@code owner|kind|id|part}. Secrets in it are sealed. */
    public static final EventTopic<Webhook> WEBHOOKS =
            new EventTopic<>("webhooks.v1", Webhook.class, Keying.PERSON_AND_REST, Cleanup.COMPACT, null, true);

    /** What the sink API sends to webhooks, keyed by {@code recipient|delivery}: as long as the nudges themselves. */
    public static final EventTopic<WebhookDelivery> WEBHOOK_DELIVERIES = new EventTopic<>(
            "webhook-deliveries.v1",
            WebhookDelivery.class,
            Keying.PERSON_AND_REST,
            Cleanup.COMPACT_AND_DELETE,
            Duration.ofDays(90),
            true);

    /** What one person's partition tells another's, keyed by the addressee. */
    public static final EventTopic<Letter> LETTERS =
            new EventTopic<>("letters.v1", Letter.class, Keying.PERSON, Cleanup.READ_BY_ALL, null, true);

    /** Output: what could not be processed, and why. Bounded by age and by bytes. */
    public static final EventTopic<DeadLetter> DEAD_LETTERS = new EventTopic<>(
            "dead-letters.v1", DeadLetter.class, Keying.AS_SOURCE, Cleanup.DELETE, Duration.ofDays(30), false);

    private static final List<EventTopic<?>> ALL = List.of(
            INTERACTIONS,
            BEHAVIORS,
            PROFILES,
            CONSENTS,
            FEEDBACK,
            REQUESTS,
            TIES,
            INTENT_SHIFTS,
            NUDGES,
            REGIONAL_RATES,
            MODEL_STATISTICS,
            ANSWERS,
            ERASURES,
            WEBHOOKS,
            WEBHOOK_DELIVERIES,
            LETTERS,
            DEAD_LETTERS);

    private Topics() {}

    /** Every topic, inputs first. */
    public static List<EventTopic<?>> all() {
        return ALL;
    }
}
