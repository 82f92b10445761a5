package org.goodturn.topology.stage.agreement;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.goodturn.domain.Decision;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.agreement.AgreementTerms;
import org.goodturn.domain.agreement.Ask;
import org.goodturn.domain.agreement.AskMoment;
import org.goodturn.domain.agreement.NeededConsents;
import org.goodturn.domain.agreement.Role;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.timing.Pace;
import org.goodturn.domain.timing.Recipient;
import org.goodturn.domain.timing.Subject;
import org.goodturn.letters.NoLonger;
import org.goodturn.letters.YesSaid;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.introduction.Mentions;
import org.goodturn.topology.stage.timing.NudgeBook;
import org.goodturn.topology.state.AskState;
import org.goodturn.topology.state.Journal;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Work;

/**
 * At a bridge or the other side: takes a question, holds it until its moment, says it, and ends it. Whoever may not be asked is
 * not, and nobody hears of that.
 */
final class Asking {

    private static final String NO_LONGER_STANDS = "no-longer-stands";

    private final AgreementTerms terms;
    private final AskMoment moment;
    private final AskReading reading;
    private final AskBook book;
    private final OwnSuggestions own;
    private final Mentions mentions;

    Asking(Judgement judgement, AskReading reading, AskBook book, OwnSuggestions own, Mentions mentions) {
        this.terms = judgement.optIn();
        this.moment = new AskMoment(terms);
        this.reading = reading;
        this.book = book;
        this.own = own;
        this.mentions = mentions;
    }

    /** A question came: it is asked now, waits for its moment, or is never asked. */
    void came(AskState question, Work work) {
        Ask ask = question.ask();
        if (!mentions.note(ask.asker().value(), ask.until(), work)) {
            return;
        }
        if (!book.makeRoom(work)) {
            work.count("asks-over-bound");
            return;
        }
        decide(Optional.empty(), question, work);
    }

    private void decide(Optional<AskState> before, AskState question, Work work) {
        switch (moment.judge(work.moment().now(), question.ask(), asked(work), book.askedAsBridge(work))) {
            case AskMoment.Verdict.Say say -> say(before, question, work);
            case AskMoment.Verdict.Wait wait -> {
                work.count("asks-held-" + wait.reason());
                if (question.ask().role() == Role.OTHER_SIDE) {
                    own.waitFor(question.ask(), work);
                }
                book.keep(before, question.in(NudgeStatus.HELD, wait.reason(), wait.until()), work);
            }
            case AskMoment.Verdict.Silence silence -> silent(before, silence.reason(), work);
        }
    }

    private void silent(Optional<AskState> before, String reason, Work work) {
        work.count("asks-silent-" + reason);
        before.ifPresent(held -> book.forget(held, work));
    }

    /** The other side's question counts in their pace; a bridge's in a budget of its own, which its questions themselves tell. */
    private void say(Optional<AskState> before, AskState question, Work work) {
        Instant now = work.moment().now();
        Ask ask = question.ask();
        if (ask.role() == Role.OTHER_SIDE) {
            Subject subject = new Subject(ask.asker(), ask.about().topic());
            work.put(Rooms.JOURNALS, work.person(), People.journal(work).released(subject, now));
            own.giveWayTo(ask, work);
        }
        book.publish(before, question.opened(now), work);
    }

    /** The clock says that a question is due. */
    void look(String id, Work work) {
        Optional<AskState> found = book.find(id, work);
        if (found.isEmpty() || work.moment().now().isBefore(found.get().dueAt())) {
            return;
        }
        AskState question = found.get();
        switch (question.status()) {
            case HELD -> lookAtHeld(question, work);
            case OPEN, ACKNOWLEDGED -> book.end(question, NudgeStatus.EXPIRED, "expired", work);
            case SNOOZED -> wake(question, work);
            case ACCEPTED -> lookAtAccepted(question, work);
            default -> book.forget(question, work);
        }
    }

    private void lookAtHeld(AskState held, Work work) {
        switch (reading.mayBeAsked(held.ask(), work)) {
            case Decision.Allow allowed -> decide(Optional.of(held), held, work);
            case Decision.Refuse refused -> silent(Optional.of(held), refused.reason(), work);
        }
    }

    private void wake(AskState asleep, Work work) {
        Instant now = work.moment().now();
        if (!now.isBefore(asleep.ask().until())) {
            book.end(asleep, NudgeStatus.EXPIRED, "expired", work);
            return;
        }
        switch (moment.judgeAgain(now, asleep.ask(), asked(work))) {
            case AskMoment.Verdict.Say say ->
                book.publish(
                        Optional.of(asleep),
                        asleep.in(NudgeStatus.OPEN, "", asleep.ask().until()),
                        work);
            case AskMoment.Verdict.Wait wait ->
                book.keep(Optional.of(asleep), asleep.in(NudgeStatus.SNOOZED, "", wait.until()), work);
            case AskMoment.Verdict.Silence silence -> book.end(asleep, NudgeStatus.EXPIRED, "expired", work);
        }
    }

    /** The others' term is over, and nothing was heard; or all that is long ago. */
    private void lookAtAccepted(AskState accepted, Work work) {
        if (accepted.isUnderWay()) {
            Instant remembered = work.moment().now().plus(NudgeBook.ACCEPTED_REMEMBERED);
            book.publish(
                    Optional.of(accepted),
                    accepted.with(accepted.ask().over()).in(NudgeStatus.ACCEPTED, "", remembered),
                    work);
        } else {
            book.forget(accepted, work);
        }
    }

    /** All three said yes. */
    void agreed(AskState question, Work work) {
        if (question.status() != NudgeStatus.ACCEPTED || question.ask().progress() == Ask.Progress.AGREED) {
            work.count("agreements-without-effect");
            return;
        }
        Instant remembered = work.moment().now().plus(NudgeBook.ACCEPTED_REMEMBERED);
        mentions.note(question.ask().asker().value(), remembered, work);
        book.publish(
                Optional.of(question),
                question.with(question.ask().agreed()).in(NudgeStatus.ACCEPTED, "", remembered),
                work);
    }

    /** The asker says that there is nothing to answer any more. */
    void over(AskState question, Work work) {
        end(question, NO_LONGER_STANDS, work);
    }

    /** Somebody may not be named any more, in a role; whoever said yes tells the asker, who tells the third. */
    void gone(String person, String role, String reason, Work work) {
        PersonId gone = new PersonId(person);
        for (AskState question : book.all(work)) {
            if (question.isAlive() && Naming.names(question.ask(), gone, role)) {
                endForAll(question, reason, work);
            }
        }
    }

    /** The one asked took consents back. */
    void withoutConsent(Set<Purpose> lost, String reason, Work work) {
        for (AskState question : book.all(work)) {
            Ask ask = question.ask();
            boolean ends = NeededConsents.endedBy(ask.role(), ask.otherOffers()).stream()
                    .anyMatch(lost::contains);
            if (question.isAlive() && ends) {
                endForAll(question, reason, work);
            }
        }
    }

    /** The one asked told another pace: what the one before kept back is due now. */
    void anotherPace(Work work) {
        Instant now = work.moment().now();
        for (AskState question : book.all(work)) {
            if (question.status() == NudgeStatus.HELD && Pace.keepsBack(question.reason())) {
                book.keep(Optional.of(question), question.in(NudgeStatus.HELD, question.reason(), now), work);
            }
        }
    }

    private void endForAll(AskState question, String reason, Work work) {
        boolean known = question.status() == NudgeStatus.ACCEPTED;
        end(question, reason, work);
        if (known) {
            Ask ask = question.ask();
            work.letter(ask.asker().value(), LetterTypes.NO_LONGER, new NoLonger(ask.agreement(), true));
        }
    }

    private void end(AskState question, String reason, Work work) {
        if (question.status() == NudgeStatus.HELD) {
            silent(Optional.of(question), reason, work);
        } else if (question.isAlive()) {
            book.end(question, NudgeStatus.WITHDRAWN, reason, work);
        }
    }

    /** They said yes to a suggestion of their own: that is their answer to the question about the same two that still waits. */
    void answeredBy(NudgeState suggestion, Work work) {
        book.waitingFor(suggestion.candidate(), work)
                .filter(held -> reading.mayBeAsked(held.ask(), work) instanceof Decision.Allow)
                .ifPresent(held -> {
                    book.forget(held, work);
                    answer(held.ask(), work);
                });
    }

    /** The other side says yes without being asked. */
    void answer(Ask ask, Work work) {
        if (mentions.note(ask.asker().value(), ask.until(), work)) {
            work.letter(ask.asker().value(), LetterTypes.YES_SAID, new YesSaid(ask.agreement()));
        }
    }

    private static Recipient asked(Work work) {
        Journal journal = People.journal(work);
        return new Recipient(People.self(work).pace(), journal.releases(), journal.suppressions(), journal.hours());
    }
}
