package org.goodturn.domain.agreement;

import java.time.Instant;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;

/**
 * A question to a bridge or to the other side, as the one who is asked keeps it.
 *
 * @param agreement the introduction it belongs to; the id of its recipient's nudge
 * @param role whom it asks: {@link Role#BRIDGE} or {@link Role#OTHER_SIDE}
 * @param asker who said yes first
 * @param bridge who could introduce; the one asked where it asks a bridge
 * @param other whom the asker would meet; the one asked where it asks the other side
 * @param about what for
 * @param until the end of the term: of the one asked until they said yes, of the others from then on
 * @param progress what came of it so far
 */
public record Ask(
        String agreement,
        Role role,
        PersonId asker,
        PersonId bridge,
        PersonId other,
        Subject about,
        Instant until,
        Progress progress) {

    /** What came of a question so far, as far as the one asked may know. */
    public enum Progress {
        /** Not answered yet; or with a no, which nobody else hears of. */
        ASKED,
        /** Answered with a yes. */
        SAID_YES,
        /** All three said yes. */
        AGREED,
        /** Nothing to answer any more. */
        OVER
    }

    /**
     * What an introduction is for.
     *
     * @param shiftId the need it comes from
     * @param topic about what
     * @param askerOffers the asker is the one who can help; otherwise the one in need
     * @param fit how well the offer fits, 0 to 1
     */
    public record Subject(String shiftId, Topic topic, boolean askerOffers, double fit) {}

    public Ask {
        if (role == Role.RECIPIENT) {
            throw new IllegalArgumentException("the recipient of a suggestion is not asked but told");
        }
    }

    /** Who is asked. */
    public PersonId asked() {
        return role == Role.BRIDGE ? bridge : other;
    }

    /** Whether the other side is the one who can help. */
    public boolean otherOffers() {
        return !about.askerOffers();
    }

    /** Answered with a yes; the next one has the word until then. */
    public Ask yes(Instant nextUntil) {
        return with(Progress.SAID_YES, nextUntil);
    }

    /** All said yes. */
    public Ask agreed() {
        return with(Progress.AGREED, until);
    }

    /** Over. */
    public Ask over() {
        return with(Progress.OVER, until);
    }

    private Ask with(Progress next, Instant nextUntil) {
        return new Ask(agreement, role, asker, bridge, other, about, nextUntil, next);
    }
}
