package org.goodturn.topology.stage.agreement;

import java.time.Instant;
import java.util.Optional;
import org.goodturn.domain.agreement.AgreementTerms;
import org.goodturn.domain.agreement.Ask;
import org.goodturn.domain.agreement.Role;
import org.goodturn.domain.timing.NudgeLife;
import org.goodturn.domain.timing.NudgeOutcome;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.timing.Reaction;
import org.goodturn.domain.timing.SnoozePolicy;
import org.goodturn.domain.timing.Subject;
import org.goodturn.events.Feedback;
import org.goodturn.letters.NoLonger;
import org.goodturn.letters.YesSaid;
import org.goodturn.topology.mapping.NudgeMapping;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.introduction.Mentions;
import org.goodturn.topology.stage.timing.NudgeBook;
import org.goodturn.topology.state.AskState;
import org.goodturn.topology.state.Journal;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Stage;
import org.goodturn.topology.work.Work;

/**
 * A bridge or the other side answers. A yes goes to the one who asks; a no goes to nobody. Answers teach no model and are no
 * evidence: they are about introducing somebody, not about a suggestion of ours.
 */
public final class AnswerAsks implements Stage<Feedback> {

    private final AskBook book;
    private final AgreementTerms terms;
    private final Mentions mentions;
    private final Stage<Feedback> suggestions;
    private final SnoozePolicy snoozing = SnoozePolicy.standard();

    /** @param suggestions takes feedback on everything that is no question */
    public AnswerAsks(AgreementDesk desk, AgreementTerms terms, Mentions mentions, Stage<Feedback> suggestions) {
        this.book = desk.book();
        this.terms = terms;
        this.mentions = mentions;
        this.suggestions = suggestions;
    }

    @Override
    public void handle(Feedback feedback, Work work) {
        Optional<AskState> question =
                book.find(feedback.getNudgeId(), work).filter(one -> one.status() != NudgeStatus.HELD);
        if (question.isEmpty()) {
            suggestions.handle(feedback, work);
            return;
        }
        Optional<Reaction> reaction = NudgeMapping.reaction(feedback.getVerdict());
        if (reaction.isPresent()) {
            react(question.get(), reaction.get(), feedback, work);
        } else {
            ended(question.get(), NudgeMapping.outcome(feedback), work);
        }
    }

    private void react(AskState question, Reaction reaction, Feedback feedback, Work work) {
        Optional<NudgeStatus> next =
                NudgeLife.after(question.status(), reaction).or(() -> takesBack(question, reaction));
        if (next.isEmpty()) {
            work.count("feedback-without-effect");
            return;
        }
        remember(question.ask(), reaction, feedback.getAt(), work);
        String reason = feedback.getReason() == null ? "" : feedback.getReason();
        switch (next.get()) {
            case ACCEPTED -> accept(question, work);
            case ACKNOWLEDGED ->
                book.publish(
                        Optional.of(question),
                        question.in(NudgeStatus.ACKNOWLEDGED, "", question.ask().until()),
                        work);
            case SNOOZED ->
                book.publish(
                        Optional.of(question),
                        question.in(NudgeStatus.SNOOZED, reason, wakeAt(question, feedback, work)),
                        work);
            default -> decline(question, next.get(), reason, work);
        }
    }

    /** A yes may become a no until all agreed. */
    private static Optional<NudgeStatus> takesBack(AskState question, Reaction reaction) {
        boolean underWay = question.status() == NudgeStatus.ACCEPTED && question.isUnderWay();
        return underWay && reaction == Reaction.DECLINED ? Optional.of(NudgeStatus.DECLINED) : Optional.empty();
    }

    private void accept(AskState question, Work work) {
        Ask yes = question.ask().yes(terms.termFrom(work.moment().now()));
        mentions.note(yes.asker().value(), terms.silentFrom(yes.until()), work);
        book.publish(
                Optional.of(question),
                question.with(yes).in(NudgeStatus.ACCEPTED, "", terms.silentFrom(yes.until())),
                work);
        work.letter(yes.asker().value(), LetterTypes.YES_SAID, new YesSaid(yes.agreement()));
    }

    /** A no is told to nobody; a yes taken back is, so that nobody goes on believing it. */
    private void decline(AskState question, NudgeStatus status, String reason, Work work) {
        Ask ask = question.ask();
        if (ask.progress() == Ask.Progress.AGREED) {
            Instant remembered = work.moment().now().plus(NudgeBook.REMEMBERED);
            book.publish(Optional.of(question), question.in(status, reason, remembered), work);
            return;
        }
        book.end(question, status, reason, work);
        if (ask.progress() == Ask.Progress.SAID_YES) {
            work.letter(ask.asker().value(), LetterTypes.NO_LONGER, new NoLonger(ask.agreement(), false));
        }
    }

    private Instant wakeAt(AskState question, Feedback feedback, Work work) {
        return snoozing.wakesAt(
                work.moment().now(),
                Optional.ofNullable(feedback.getUntil()),
                People.self(work).pace(),
                question.ask().until());
    }

    /** For the other side a question names somebody new, as a suggestion does; for a bridge it does not. */
    private static void remember(Ask ask, Reaction reaction, Instant said, Work work) {
        Instant now = work.moment().now();
        Instant at = said.isBefore(now) ? said : now;
        Journal journal =
                People.journal(work).reacted(at, People.self(work).pace().zone());
        if (ask.role() == Role.OTHER_SIDE) {
            Subject subject = new Subject(ask.asker(), ask.about().topic());
            journal = journal.with(
                    switch (reaction) {
                        case ACCEPTED -> journal.suppressions().afterAccepting(subject, now);
                        case DECLINED -> journal.suppressions().afterDecline(subject, now);
                        case WRONG -> journal.suppressions().afterWrong(subject, now);
                        case ACKNOWLEDGED, SNOOZED -> journal.suppressions();
                    });
        }
        work.put(Rooms.JOURNALS, work.person(), journal);
    }

    private void ended(AskState question, NudgeOutcome told, Work work) {
        NudgeLife.outcome(question.status(), question.outcome(), told)
                .ifPresentOrElse(
                        outcome -> book.publish(Optional.of(question), question.with(outcome), work),
                        () -> work.count("feedback-without-effect"));
    }
}
