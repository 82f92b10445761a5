package org.goodturn.topology.stage.timing;

import java.time.Instant;
import java.util.Optional;
import org.goodturn.domain.timing.NudgeLife;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.timing.Reaction;
import org.goodturn.domain.timing.Subject;
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

    public ApplyFeedback(NudgeDesk desk, KeepFeedback evidence) {
        this.desk = desk;
        this.evidence = evidence;
    }

    @Override
    public void handle(Feedback feedback, Work work) {
        Optional<NudgeState> found = desk.book().find(feedback.getNudgeId(), work);
        Optional<Reaction> reaction = NudgeMapping.reaction(feedback.getVerdict());
        if (found.isEmpty() || found.get().status() == NudgeStatus.HELD) {
            work.refuse(
                    new Refusal("unknown-nudge", "The recipient has no such nudge; it may have been forgotten since."));
            return;
        }
        if (reaction.isEmpty()) {
            work.refuse(new Refusal("unknown-verdict", "The verdict is not known to this version; upgrade it."));
            return;
        }
        Optional<NudgeStatus> next = NudgeLife.after(found.get().status(), reaction.get());
        if (next.isEmpty()) {
            work.count("feedback-without-effect");
            return;
        }
        learn(found.get(), reaction.get(), work);
        evidence.said(found.get().candidate(), reaction.get(), work);
        move(found.get(), next.get(), feedback, work);
    }

    private void move(NudgeState nudge, NudgeStatus next, Feedback feedback, Work work) {
        String reason = feedback.getReason() == null ? "" : feedback.getReason();
        switch (next) {
            case ACKNOWLEDGED ->
                desk.book().publish(nudge, nudge.in(NudgeStatus.ACKNOWLEDGED, "", nudge.expiresAt()), work);
            case SNOOZED ->
                desk.book().publish(nudge, nudge.in(NudgeStatus.SNOOZED, reason, wakeAt(nudge, feedback, work)), work);
            default -> desk.end(nudge, next, reason, work);
        }
    }

    /** The moment asked for, but not after the nudge is over; a day where none was named. */
    private static Instant wakeAt(NudgeState nudge, Feedback feedback, Work work) {
        Instant now = work.moment().now();
        Instant asked = feedback.getUntil() == null ? now.plusSeconds(86_400) : feedback.getUntil();
        Instant wake = asked.isAfter(now) ? asked : now;
        return wake.isBefore(nudge.expiresAt()) ? wake : nudge.expiresAt();
    }

    private static void learn(NudgeState nudge, Reaction reaction, Work work) {
        Subject subject =
                new Subject(nudge.candidate().with(), nudge.candidate().need().topic());
        Instant now = work.moment().now();
        Journal journal = People.journal(work);
        Journal next =
                switch (reaction) {
                    case ACCEPTED -> journal.learned(subject.topic(), 1);
                    case DECLINED ->
                        journal.learned(subject.topic(), -1)
                                .with(journal.suppressions().afterDecline(subject, now));
                    case WRONG ->
                        journal.learned(subject.topic(), -2)
                                .with(journal.suppressions().afterWrong(subject, now));
                    case ACKNOWLEDGED, SNOOZED -> journal;
                };
        if (!next.equals(journal)) {
            work.put(Rooms.JOURNALS, work.person(), next);
        }
    }
}
