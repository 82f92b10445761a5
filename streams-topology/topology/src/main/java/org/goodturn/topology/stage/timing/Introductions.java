package org.goodturn.topology.stage.timing;

import java.util.Set;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.work.Work;

/** What becomes of an introduction once its recipient said yes. */
public interface Introductions {

    /**
     * The recipient of a suggestion said yes or no, or took a yes back.
     *
     * @param next the status that the word leads to
     * @return the suggestion with how far the introduction has got; for the caller to keep and to say
     */
    NudgeState said(NudgeState nudge, NudgeStatus next, Work work);

    /** Somebody may not be named any more, in a role; the recipient of this suggestion had said yes. */
    void gone(NudgeState nudge, String person, String role, String reason, Work work);

    /** Somebody may not be named any more, in a role: whatever one is asked about them ends. */
    void goneFromAsks(String person, String role, String reason, Work work);

    /** The person at work took consents back: what they said yes to or were asked, and that needs them, ends for all. */
    void withoutConsent(Set<Purpose> lost, String reason, Work work);

    /** The person at work told another pace: the questions that it kept back are judged again at once. */
    void anotherPace(Work work);
}
