package org.goodturn.topology.stage.admit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.events.Behavior;
import org.goodturn.events.Interaction;
import org.goodturn.topology.work.Refusal;

/** Whether an event has a shape we can take. A refusal names what and what to do, never the value. */
public final class Admission {

    /** Nothing before it is taken: sources with such dates have no dates. */
    static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

    /** How far an event may lie ahead of the stack's clock. */
    static final Duration MOST_AHEAD = Duration.ofHours(1);

    private static final int MAX_EVENT_ID = 200;
    private static final int MAX_SOURCE = 32;

    private Admission() {}

    /** Why an interaction is refused, if it is. */
    public static Optional<Refusal> refuse(Interaction interaction, Instant now) {
        if (!PersonId.isValid(interaction.getFrom()) || !PersonId.isValid(interaction.getTo())) {
            return person();
        }
        if (interaction.getFrom().equals(interaction.getTo())) {
            return refusal("self-interaction", "`from` and `to` are the same person; send pairs of two people.");
        }
        if (interaction.getGroupSize() < 2) {
            return refusal("malformed-group", "`groupSize` counts all who took part and is at least 2.");
        }
        return common(interaction.getEventId(), interaction.getSource(), interaction.getAt(), now);
    }

    /** Why a behavior is refused, if it is. */
    public static Optional<Refusal> refuse(Behavior behavior, Instant now) {
        if (!PersonId.isValid(behavior.getPerson())) {
            return person();
        }
        if (!Topic.isValid(behavior.getTopic())) {
            return refusal(
                    "malformed-topic",
                    "`topic` is a lower-case path such as marketing/branding, at most 128 characters.");
        }
        return common(behavior.getEventId(), behavior.getSource(), behavior.getAt(), now);
    }

    private static Optional<Refusal> common(String eventId, String source, Instant at, Instant now) {
        if (eventId.isEmpty() || eventId.length() > MAX_EVENT_ID) {
            return refusal("malformed-event-id", "`eventId` has 1 to 200 characters, stable over retries.");
        }
        if (source.isEmpty() || source.length() > MAX_SOURCE) {
            return refusal("malformed-source", "`source` has 1 to 32 characters, such as mail.");
        }
        if (at.isBefore(EARLIEST)) {
            return refusal("event-too-old", "`at` lies before 1995; give the time at which it happened.");
        }
        if (at.isAfter(now.plus(MOST_AHEAD))) {
            return refusal("event-in-future", "`at` lies more than an hour ahead; check the producer's clock.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> person() {
        return refusal(
                "malformed-person-id",
                "A person id has 1 to 64 characters of A-Z a-z 0-9 . _ ~ -; hash identifiers first.");
    }

    private static Optional<Refusal> refusal(String reason, String detail) {
        return Optional.of(new Refusal(reason, detail));
    }
}
