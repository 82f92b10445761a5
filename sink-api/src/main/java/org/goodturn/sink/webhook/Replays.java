package org.goodturn.sink.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.StoredNudge;

/** Sends again what a receiver missed: the latest of each nudge, judged as any other delivery is. */
@Singleton
class Replays {

    /** How many changes one call sends again at most. */
    static final int AT_MOST = 1000;

    private final NudgesView nudges;
    private final DeliveriesView deliveries;
    private final WebhookTopics topics;
    private final InstantSource wall = InstantSource.system();

    @Inject
    Replays(NudgesView nudges, DeliveriesView deliveries, WebhookTopics topics) {
        this.nudges = nudges;
        this.deliveries = deliveries;
        this.topics = topics;
    }

    /**
     * What is sent again.
     *
     * @param replayed how many
     * @param next from where on to ask again, if that was not all
     */
    record Replayed(int replayed, Instant next) {}

    /** Sends again what a delivery of the log was about; the id of the new delivery. */
    String again(Hook hook, String delivery) {
        refuseWhileOff(hook);
        WebhookDelivery known = deliveries
                .find(hook.incarnation(), delivery)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "The log of this webhook has no such delivery (any more)."));
        Change change = nudges.find(known.getNudge(), new People.Listed(Set.of(known.getRecipient())))
                .map(Replays::change)
                .orElseGet(() ->
                        new Change(known.getRecipient(), known.getNudge(), 0, known.getOffset(), known.getChangedAt()));
        WebhookDelivery again = replayed(hook, change);
        topics.write(List.of(again));
        return again.getId();
    }

    /** Sends again every nudge that has changed since then, the oldest change first. */
    Replayed since(Hook hook, Instant since) {
        refuseWhileOff(hook);
        List<StoredNudge> changed = nudges.of(people(hook)).stream()
                .filter(nudge -> !nudge.appendedAt().isBefore(since))
                .sorted(Comparator.comparing(StoredNudge::appendedAt))
                .toList();
        List<StoredNudge> some = changed.subList(0, Math.min(AT_MOST, changed.size()));
        topics.write(some.stream()
                .map(Replays::change)
                .map(change -> replayed(hook, change))
                .toList());
        Instant next = changed.size() > AT_MOST ? changed.get(AT_MOST).appendedAt() : null;
        return new Replayed(some.size(), next);
    }

    private static void refuseWhileOff(Hook hook) {
        if (hook.offBecause().isPresent()) {
            throw new ProblemException(ProblemKind.WEBHOOK_OFF, "PUT it again, which switches it on, and replay then.");
        }
    }

    private WebhookDelivery replayed(Hook hook, Change change) {
        return Steps.replayed(
                hook,
                change,
                wall.instant().truncatedTo(ChronoUnit.MILLIS),
                UUID.randomUUID().toString());
    }

    private static People people(Hook hook) {
        return hook.registration().getEverybody() ? new People.Everybody() : new People.Listed(hook.people());
    }

    private static Change change(StoredNudge nudge) {
        return new Change(nudge.recipient(), nudge.id(), nudge.partition(), nudge.offset(), nudge.appendedAt());
    }
}
