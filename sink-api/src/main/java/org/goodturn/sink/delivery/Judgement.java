package org.goodturn.sink.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.sink.explanation.NudgeJson;
import org.goodturn.sink.inbox.Visibility;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.StoredNudge;

/**
 * Judges a change at the moment of its delivery. What may not be shown becomes {@code withdrawn} for a client that may
 * have seen an earlier revision, and nothing for one that cannot.
 */
@Singleton
public class Judgement {

    private static final String MASKED = "consent";
    private static final String EXPIRED = "expired";
    private static final String FORGOTTEN = "forgotten";

    private final Visibility visibility;
    private final ProfilesView profiles;

    @Inject
    Judgement(Visibility visibility, ProfilesView profiles) {
        this.visibility = visibility;
        this.profiles = profiles;
    }

    /** The moment of the stack's clock at which it would judge. */
    Instant now() {
        return visibility.now();
    }

    /** Whether the nudge is shown at this moment. */
    boolean shows(StoredNudge stored) {
        return stored.open() ? visibility.openNow(stored) : visibility.mayShow(stored);
    }

    /** What to tell about the change, if anything. */
    public Optional<StreamEvent> of(StoredNudge stored) {
        return of(stored, stored.revision() > 1);
    }

    /** What to tell about a nudge that was told before, now that it may come out differently. */
    Optional<StreamEvent> again(StoredNudge stored) {
        return of(stored, true);
    }

    private Optional<StreamEvent> of(StoredNudge change, boolean mayHaveBeenSeen) {
        StoredNudge stored = change.unpacked();
        if (stored.content().isEmpty()) {
            return Optional.of(withdrawn(stored, FORGOTTEN));
        }
        Nudge nudge = stored.content().get();
        if (nudge.getStatus() == NudgeStatus.WITHDRAWN) {
            return Optional.of(
                    withdrawn(stored, Optional.ofNullable(nudge.getReason()).orElse("withdrawn")));
        }
        if (shows(stored)) {
            return Optional.of(new StreamEvent.Nudged(NudgeJson.of(nudge, profiles::nameOf)));
        }
        String reason = visibility.mayShow(stored) ? EXPIRED : MASKED;
        return Optional.of(withdrawn(stored, reason)).filter(event -> mayHaveBeenSeen);
    }

    private static StreamEvent withdrawn(StoredNudge stored, String reason) {
        return new StreamEvent.Withdrawn(stored.id(), stored.revision(), stored.recipient(), reason);
    }
}
