package org.goodturn.sink.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.goodturn.clock.StackClock;
import org.goodturn.events.Asking;
import org.goodturn.events.DataUse;
import org.goodturn.events.Nudge;
import org.goodturn.events.Purpose;
import org.goodturn.sink.explanation.NudgeJson;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.StoredNudge;

/**
 * Whether a nudge may be shown now. Consent is read here, too, and not only in the topology, so that a withdrawal masks
 * at once: the recipient must allow {@code receive-nudges}, the other side {@code be-introduced} and every bridge
 * {@code be-a-bridge}, at this moment of the stack's clock. Where the nudge tells of the other side's need, it rests on
 * {@code share-intent} instead, as its data used says. What a bridge or the other side is asked needs the consents that
 * {@link AskedConsents} names. Without a consent there is nothing to show.
 */
@Singleton
public class Visibility {

    private static final String TELLS_OF_NEED = NudgeJson.word(Purpose.SHARE_INTENT);

    private final ConsentsView consents;
    private final StackClock clock;

    @Inject
    Visibility(ConsentsView consents, StackClock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** The moment of the stack's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** Whether everybody it concerns allows it to be shown. */
    public boolean mayShow(StoredNudge stored) {
        return stored.content().filter(nudge -> mayShow(nudge, clock.instant())).isPresent();
    }

    /** Whether it may be shown and the recipient can still act on it. */
    public boolean openNow(StoredNudge stored) {
        return stored.open() && stored.expiresAt().isAfter(clock.instant()) && mayShow(stored);
    }

    private boolean mayShow(Nudge nudge, Instant now) {
        if (nudge.getAsking() != Asking.RECIPIENT) {
            return AskedConsents.of(nudge).stream()
                    .allMatch(needed -> consents.allows(needed.person(), needed.purpose(), now));
        }
        return consents.allows(nudge.getRecipient(), Purpose.RECEIVE_NUDGES, now)
                && consents.allows(nudge.getWith(), restsOn(nudge), now)
                && bridgesAllow(nudge, now);
    }

    private boolean bridgesAllow(Nudge nudge, Instant now) {
        for (String bridge : nudge.getThrough()) {
            if (!consents.allows(bridge, Purpose.BE_A_BRIDGE, now)) {
                return false;
            }
        }
        return true;
    }

    private static Purpose restsOn(Nudge nudge) {
        for (DataUse use : nudge.getExplanation().getDataUsed()) {
            if (use.getPurpose().equals(TELLS_OF_NEED)) {
                return Purpose.SHARE_INTENT;
            }
        }
        return Purpose.BE_INTRODUCED;
    }
}
