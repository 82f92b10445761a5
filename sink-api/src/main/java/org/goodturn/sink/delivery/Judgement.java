package org.goodturn.sink.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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

    /** What to tell about the change, if anything. */
    public Optional<StreamEvent> of(StoredNudge change) {
        StoredNudge stored = change.unpacked();
        if (stored.content().isEmpty()) {
            return withdrawn(stored, FORGOTTEN);
        }
        Nudge nudge = stored.content().get();
        if (nudge.getStatus() == NudgeStatus.WITHDRAWN) {
            return withdrawn(stored, Optional.ofNullable(nudge.getReason()).orElse("withdrawn"));
        }
        boolean allowed = visibility.mayShow(stored);
        if (allowed && (!stored.open() || visibility.openNow(stored))) {
            return Optional.of(new StreamEvent.Nudged(NudgeJson.of(nudge, profiles::nameOf)));
        }
        return stored.revision() > 1 ? withdrawn(stored, allowed ? EXPIRED : MASKED) : Optional.empty();
    }

    private static Optional<StreamEvent> withdrawn(StoredNudge stored, String reason) {
        return Optional.of(new StreamEvent.Withdrawn(stored.id(), stored.revision(), stored.recipient(), reason));
    }
}
