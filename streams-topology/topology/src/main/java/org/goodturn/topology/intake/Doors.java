package org.goodturn.topology.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.events.Behavior;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Feedback;
import org.goodturn.events.Interaction;
import org.goodturn.events.Profile;
import org.goodturn.events.Request;
import org.goodturn.topics.Topics;
import org.goodturn.topology.work.Stages;

/** The doors of all input topics. */
final class Doors {
    private final Map<String, Door<?>> byTopic = new HashMap<>();

    Doors(Stages stages) {
        List.<Door<?>>of(
                        new Door<>(
                                Topics.INTERACTIONS,
                                Interaction::getFrom,
                                Interaction::getEventId,
                                null,
                                stages.interactions()),
                        new Door<>(
                                Topics.BEHAVIORS, Behavior::getPerson, Behavior::getEventId, null, stages.behaviors()),
                        new Door<>(
                                Topics.PROFILES,
                                Profile::getPerson,
                                profile -> "profile-" + profile.getUpdatedAt().toEpochMilli(),
                                null,
                                stages.profiles()),
                        new Door<>(
                                Topics.CONSENTS,
                                ConsentRecord::getPerson,
                                consent -> "consent-" + consent.getRevision() + "-"
                                        + consent.getDecidedAt().toEpochMilli(),
                                ConsentRecord::getDecidedAt,
                                stages.consents()),
                        new Door<>(
                                Topics.FEEDBACK,
                                Feedback::getRecipient,
                                Feedback::getFeedbackId,
                                null,
                                stages.feedback()),
                        new Door<>(
                                Topics.REQUESTS,
                                Request::getPerson,
                                Request::getRequestId,
                                Request::getAskedAt,
                                stages.requests()))
                .forEach(door -> byTopic.put(door.topic().shortName(), door));
    }

    /** The door of a topic, null when it is no input. */
    Door<?> of(String topic) {
        return byTopic.get(topic);
    }
}
