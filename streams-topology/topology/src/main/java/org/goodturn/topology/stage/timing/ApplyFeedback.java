package org.goodturn.topology.stage.timing;

import java.time.Instant;
import java.util.Optional;
import org.goodturn.domain.agreement.Agreement;
import org.goodturn.domain.introduction.Correction;
import org.goodturn.domain.timing.NudgeLife;
import org.goodturn.domain.timing.NudgeOutcome;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.timing.Reaction;
import org.goodturn.domain.timing.SnoozePolicy;
import org.goodturn.domain.timing.Subject;
import org.goodturn.domain.trust.SetAside;
import org.goodturn.events.Feedback;
import org.goodturn.topology.mapping.NudgeMapping;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.Journal;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Refusal;
import org.goodturn.topology.work.Stage;
import org.goodturn.topology.work.Work;

/** The recipient says something about a nudge: its life goes on, and what is suggested next changes. */
public final class ApplyFeedback implements Stage<Feedback> {

    private final NudgeDesk desk;
    private final KeepFeedback evidence;
    private final CorrectTie corrections;
    private final Introductions introductions;
    private final SnoozePolicy snoozing = SnoozePolicy.standard();

    public ApplyFeedback(NudgeDesk desk, KeepFeedback evidence, CorrectTie corrections, Introductions introductions) {
        this.desk = desk;
        this.evidence = evidence;
        this.corrections = corrections;
        this.introductions = introductions;
    }

    @Override
    public void handle(Feedback feedback, Work work) {
        Optional<NudgeState> found = desk.book().find(feedback.getNudgeId(), work);
        Optional<Reaction> reaction = NudgeMapping.reaction(feedback.getVerdict());
        NudgeOutcome outcome = NudgeMapping.outcome(feedback);
        if (found.isEmpty() || found.get().status() == NudgeStatus.HELD) {
            work.refuse(
                    new Refusal("unknown-nudge", "The recipient has no such nudge; it may have been forgotten since."));
        } else if (reaction.isPresent()) {
            react(found.get(), reaction.get(), feedback, work);
        } else if (outcome != NudgeOutcome.UNKNOWN) {
            ended(found.get(), outcome, work);
        } else {
            work.refuse(new Refusal("unknown-verdict", "The verdict is not known to this version; upgrade it."));
        }
    }

    private void react(NudgeState nudge, Reaction reaction, Feedback feedback, Work work) {
        Optional<NudgeStatus> next = NudgeLife.after(nudge.status(), reaction).or(() -> takesBack(nudge, reaction));
        if (next.isEmpty()) {
            work.count("feedback-without-effect");
            return;
        }
        Correction correction = correction(nudge, reaction, feedback);
        learn(nudge, reaction, correction.blames(), feedback.getAt(), work);
        if (correction.blames()) {
            evidence.said(nudge.candidate(), reaction, work);
        }
        move(nudge, next.get(), feedback, work);
        correction.setAside().forEach(other -> corrections.say(other.value(), SetAside.Word.WRONG, work));
    }

    /** What a word corrects; only "wrong" corrects anything. */
    private static Correction correction(NudgeState nudge, Reaction reaction, Feedback feedback) {
        boolean corrects = reaction == Reaction.WRONG && feedback.getReason() != null;
        return Correction.of(nudge.candidate(), corrects ? feedback.getReason() : "");
    }

    /** A yes may become a no until all agreed. */
    private static Optional<NudgeStatus> takesBack(NudgeState nudge, Reaction reaction) {
        boolean underWay = nudge.agreement().filter(Agreement::isUnderWay).isPresent();
        return underWay && nudge.status() == NudgeStatus.ACCEPTED && reaction == Reaction.DECLINED
                ? Optional.of(NudgeStatus.DECLINED)
                : Optional.empty();
    }

    /** The recipient tells how it ended. */
    private void ended(NudgeState nudge, NudgeOutcome told, Work work) {
        Optional<NudgeOutcome> outcome = NudgeLife.outcome(nudge.status(), nudge.outcome(), told);
        if (outcome.isEmpty()) {
            work.count("feedback-without-effect");
            return;
        }
        int change = balance(told) - balance(nudge.outcome());
        Journal journal = People.journal(work);
        work.put(
                Rooms.JOURNALS,
                work.person(),
                journal.learned(nudge.candidate().need().topic(), change));
        evidence.ended(nudge.candidate(), told == NudgeOutcome.GOOD, work);
        desk.book().publish(nudge, nudge.with(told), work);
    }

    /** What an outcome adds to the balance of feedback: a bad one takes back more than the yes before it. */
    private static int balance(NudgeOutcome outcome) {
        return switch (outcome) {
            case UNKNOWN -> 0;
            case GOOD -> 1;
            case BAD -> -2;
        };
    }

    private void move(NudgeState nudge, NudgeStatus next, Feedback feedback, Work work) {
        String reason = feedback.getReason() == null ? "" : feedback.getReason();
        switch (next) {
            case ACKNOWLEDGED ->
                desk.book().publish(nudge, nudge.in(NudgeStatus.ACKNOWLEDGED, "", nudge.expiresAt()), work);
            case SNOOZED ->
                desk.book().publish(nudge, nudge.in(NudgeStatus.SNOOZED, reason, wakeAt(nudge, feedback, work)), work);
            default -> desk.end(introductions.said(nudge, next, work), next, reason, work);
        }
    }

    private Instant wakeAt(NudgeState nudge, Feedback feedback, Work work) {
        return snoozing.wakesAt(
                work.moment().now(),
                Optional.ofNullable(feedback.getUntil()),
                People.self(work).pace(),
                nudge.expiresAt());
    }

    private static void learn(NudgeState nudge, Reaction reaction, boolean blames, Instant said, Work work) {
        Subject subject =
                new Subject(nudge.candidate().with(), nudge.candidate().need().topic());
        Instant now = work.moment().now();
        // Whoever's clock runs ahead does not turn the hours of a quarter to come.
        Instant at = said.isBefore(now) ? said : now;
        Journal journal =
                People.journal(work).reacted(at, People.self(work).pace().zone());
        Journal next =
                switch (reaction) {
                    case ACCEPTED ->
                        journal.learned(subject.topic(), 1)
                                .with(journal.suppressions().afterAccepting(subject, now));
                    case DECLINED ->
                        journal.learned(subject.topic(), -1)
                                .with(journal.suppressions().afterDecline(subject, now));
                    case WRONG ->
                        (blames ? journal.learned(subject.topic(), -2) : journal)
                                .with(journal.suppressions().afterWrong(subject, now));
                    case ACKNOWLEDGED, SNOOZED -> journal;
                };
        work.put(Rooms.JOURNALS, work.person(), next);
    }
}
