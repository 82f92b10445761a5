package org.goodturn.sink.writing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.events.Tie;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.Progress;
import org.goodturn.sink.views.StoredNudge;
import org.goodturn.sink.views.TiesView;
import org.goodturn.sink.views.View;

/** Holds a read that carries a position until the views can show it, for a bounded time. */
@Singleton
public class ReadYourWrites {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final NudgesView nudges;
    private final TiesView ties;
    private final Map<String, Progress> byTopic;
    private final Duration atMost;

    @Inject
    ReadYourWrites(
            ConsentsView consents, ProfilesView profiles, NudgesView nudges, TiesView ties, SinkSettings settings) {
        this.nudges = nudges;
        this.ties = ties;
        this.byTopic = Stream.<View<?>>of(consents, profiles)
                .collect(Collectors.toMap(view -> view.topic().shortName(), View::progress));
        this.atMost = settings.limits().positionWait();
    }

    /** Waits for the position in the query or, without one there, in the header. */
    public void await(String query, String header, People people) {
        String token = query != null ? query : header;
        if (token == null) {
            return;
        }
        Position position = Position.parse(token)
                .filter(this::isFromHere)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.INVALID_PARAMETER, "A position is sent as a write has answered it."));
        if (!await(position, people)) {
            throw new ProblemException(ProblemKind.POSITION_NOT_REACHED, "Try again in a moment.");
        }
    }

    private boolean isFromHere(Position position) {
        return switch (position) {
            case Position.InLog log -> byTopic.containsKey(log.topic());
            case Position.AfterRevision after -> true;
            case Position.AfterTie after -> true;
        };
    }

    /** Waits until the views show the position; false if that takes too long. */
    public boolean await(Position position, People people) {
        try {
            return switch (position) {
                case Position.InLog log -> {
                    Progress progress = byTopic.get(log.topic());
                    yield progress == null || progress.await(log.partition(), log.offset(), atMost);
                }
                case Position.AfterTie after -> {
                    awaitTie(after, people);
                    // A word that was said before changes nothing: then what is there is the answer.
                    yield true;
                }
                case Position.AfterRevision after -> {
                    awaitRevision(after, people);
                    // Feedback that changes nothing brings out no revision: then what is there is the answer.
                    yield true;
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitTie(Position.AfterTie after, People people) throws InterruptedException {
        if (!(people instanceof People.Listed listed) || listed.ids().size() != 1) {
            return;
        }
        String person = listed.ids().iterator().next();
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            Optional<Tie> tie = ties.between(person, after.other());
            if (tie.isEmpty() || tie.get().getRevision() > after.revision()) {
                return;
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private void awaitRevision(Position.AfterRevision after, People people) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            Optional<StoredNudge> nudge = nudges.find(after.nudge(), people);
            if (nudge.isEmpty() || nudge.get().revision() > after.revision()) {
                return;
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }
}
