package org.goodturn.topology.stage.timing;

import java.util.Set;
import java.util.function.Predicate;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.work.Work;

/** Withdraws what may no longer be said: somebody may not be named any more, or the recipient took back a consent. */
public final class TakeBack {

    /** The other side. */
    public static final String WITH = "with";

    /** The bridge. */
    public static final String THROUGH = "through";

    /** The one in need, where the recipient is the one who can help. */
    public static final String SEEKER = "seeker";

    /** In any role. */
    public static final String ANY = "any";

    /** Why, where somebody allows less than before. */
    public static final String CONSENT_WITHDRAWN = "consent-withdrawn";

    private final NudgeDesk desk;
    private final Introductions introductions;

    public TakeBack(NudgeDesk desk, Introductions introductions) {
        this.desk = desk;
        this.introductions = introductions;
    }

    /** Withdraws all that names somebody in a role; a suggestion that has other bridges goes on without this one. */
    public void naming(String person, String role, String reason, Work work) {
        PersonId gone = new PersonId(person);
        for (NudgeState nudge : desk.book().all(work)) {
            if (nudge.isAgreementAlive()) {
                introductions.gone(nudge, person, role, reason, work);
            }
            if (isOver(nudge)) {
                continue;
            }
            Candidate candidate = nudge.candidate();
            if (namesAsOther(candidate, gone, role)) {
                desk.end(nudge, NudgeStatus.WITHDRAWN, reason, work);
            } else if ((role.equals(THROUGH) || role.equals(ANY)) && leadsThrough(candidate, gone)) {
                desk.reconsider(nudge, candidate.withoutBridge(gone), reason, work);
            }
        }
        introductions.goneFromAsks(person, role, reason, work);
    }

    /** Withdraws what tells of one need of somebody; what was said yes to goes on. */
    public void need(String seeker, String shiftId, String reason, Work work) {
        PersonId person = new PersonId(seeker);
        own(
                candidate -> namesAsOther(candidate, person, SEEKER)
                        && candidate.need().shiftId().equals(shiftId),
                reason,
                work);
    }

    /** Ends what somebody said yes to, or was asked, and what their consents do not cover any more. */
    public void withoutConsent(Set<Purpose> lost, Work work) {
        introductions.withoutConsent(lost, "consent-withdrawn", work);
    }

    /**
     * Withdraws one's own suggestions.
     *
     * @return how many
     */
    public int own(Predicate<Candidate> which, String reason, Work work) {
        int withdrawn = 0;
        for (NudgeState nudge : desk.book().all(work)) {
            if (!isOver(nudge) && which.test(nudge.candidate())) {
                desk.end(nudge, NudgeStatus.WITHDRAWN, reason, work);
                withdrawn++;
            }
        }
        return withdrawn;
    }

    /** Whether a suggestion names somebody as the other side, in a role. */
    public static boolean namesAsOther(Candidate candidate, PersonId person, String role) {
        boolean asOther = candidate.with().equals(person);
        return asOther
                && switch (role) {
                    case ANY -> true;
                    case WITH -> !candidate.offering();
                    case SEEKER -> candidate.offering();
                    default -> false;
                };
    }

    private static boolean leadsThrough(Candidate candidate, PersonId person) {
        return candidate.paths().stream().anyMatch(path -> path.bridge().equals(person));
    }

    private static boolean isOver(NudgeState nudge) {
        return nudge.status() != NudgeStatus.HELD && !nudge.status().isLive();
    }
}
