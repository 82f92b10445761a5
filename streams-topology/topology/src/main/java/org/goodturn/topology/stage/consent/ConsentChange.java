package org.goodturn.topology.stage.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.consent.Terms;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.timing.TakeBack;
import org.goodturn.topology.state.Journal;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.PurgeMemo;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Work;

/** What follows from a change of consents. */
public final class ConsentChange {

    private final TakeBack takeBack;
    private final NarrowTies narrowTies;
    private final SpreadCard spreadCard;
    private final ForgetIntents forgetIntents;
    private final NarrowIntents narrowIntents;
    private final RetractMentions retractMentions;

    public ConsentChange(
            TakeBack takeBack,
            NarrowTies narrowTies,
            SpreadCard spreadCard,
            ForgetIntents forgetIntents,
            NarrowIntents narrowIntents,
            RetractMentions retractMentions) {
        this.takeBack = takeBack;
        this.narrowTies = narrowTies;
        this.spreadCard = spreadCard;
        this.forgetIntents = forgetIntents;
        this.narrowIntents = narrowIntents;
        this.retractMentions = retractMentions;
    }

    /**
     * Starts everything that must follow.
     *
     * @param lost purposes that were in force and are not any more
     */
    void happened(PersonState before, PersonState after, Set<Purpose> lost, Work work) {
        Instant now = work.moment().now();
        long revision = after.consents().revision();
        boolean trustTermsChanged = !before.consents()
                .termsOf(Purpose.MAP_TRUST)
                .equals(after.consents().termsOf(Purpose.MAP_TRUST));
        if (trustTermsChanged && !before.consents().termsOf(Purpose.MAP_TRUST).isEmpty()) {
            narrowTies.start(work, new PurgeMemo(Purpose.MAP_TRUST.word(), revision, 0).toBytes());
        }
        purgeIntents(before, after, lost, work);
        withdrawOwn(lost, work);
        takeBack.withoutConsent(lost, work);
        retract(lost, work);
        if (!before.card(now).equals(after.card(now)) || !lost.isEmpty()) {
            spreadCard.start(work, new byte[0]);
        }
    }

    private void purgeIntents(PersonState before, PersonState after, Set<Purpose> lost, Work work) {
        long revision = after.consents().revision();
        List<Terms> hadTerms = before.consents().termsOf(Purpose.DETECT_INTENT);
        List<Terms> hasTerms = after.consents().termsOf(Purpose.DETECT_INTENT);
        if (hadTerms.isEmpty()) {
            return;
        }
        if (hasTerms.isEmpty() || lost.contains(Purpose.DETECT_INTENT)) {
            forgetIntents.start(work, new PurgeMemo(Purpose.DETECT_INTENT.word(), revision, 0).toBytes());
        } else if (!hadTerms.equals(hasTerms)) {
            narrowIntents.start(revision, work);
        }
    }

    private void withdrawOwn(Set<Purpose> lost, Work work) {
        Journal journal = People.journal(work);
        if (lost.contains(Purpose.RECEIVE_NUDGES) && !journal.hours().isEmpty()) {
            work.put(Rooms.JOURNALS, work.person(), journal.withoutHours());
        }
        if (lost.contains(Purpose.RECEIVE_NUDGES) || lost.contains(Purpose.MAP_TRUST)) {
            takeBack.own(any -> true, TakeBack.CONSENT_WITHDRAWN, work);
        } else if (lost.contains(Purpose.DETECT_INTENT)) {
            takeBack.own(candidate -> !candidate.offering(), TakeBack.CONSENT_WITHDRAWN, work);
        }
    }

    private void retract(Set<Purpose> lost, Work work) {
        if (lost.contains(Purpose.MAP_TRUST)) {
            retractMentions.start(TakeBack.ANY, work);
            return;
        }
        if (lost.contains(Purpose.BE_INTRODUCED)) {
            retractMentions.start(TakeBack.WITH, work);
        }
        if (lost.contains(Purpose.BE_A_BRIDGE)) {
            retractMentions.start(TakeBack.THROUGH, work);
        }
        if (lost.contains(Purpose.SHARE_INTENT) || lost.contains(Purpose.DETECT_INTENT)) {
            retractMentions.start(TakeBack.SEEKER, work);
        }
    }
}
