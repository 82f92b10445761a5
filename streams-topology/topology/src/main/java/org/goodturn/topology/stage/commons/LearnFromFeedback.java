package org.goodturn.topology.stage.commons;

import java.util.Optional;
import org.goodturn.domain.introduction.Correction;
import org.goodturn.domain.timing.NudgeOutcome;
import org.goodturn.events.Feedback;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Stage;
import org.goodturn.topology.work.Work;

/** Feedback that moved a suggestion on, and how it ended, say whether it was a good one, given the inputs it was judged by. */
public final class LearnFromFeedback implements Stage<Feedback> {

    private final Stage<Feedback> applying;
    private final LessonBook book;

    public LearnFromFeedback(Stage<Feedback> applying, LessonBook book) {
        this.applying = applying;
        this.book = book;
    }

    @Override
    public void handle(Feedback feedback, Work work) {
        Optional<NudgeState> before = find(feedback, work);
        applying.handle(feedback, work);
        Optional<NudgeState> after = find(feedback, work);
        if (before.isPresent() && after.isPresent()) {
            lesson(before.get(), after.get()).ifPresent(good -> take(before.get(), good, work));
        }
    }

    /** Whether what was said shows that the suggestion was right; empty where it shows neither. */
    private static Optional<Boolean> lesson(NudgeState before, NudgeState after) {
        if (before.outcome() != after.outcome()) {
            return Optional.of(after.outcome() == NudgeOutcome.GOOD);
        }
        if (before.status() == after.status()) {
            return Optional.empty();
        }
        return switch (after.status()) {
            case ACCEPTED -> Optional.of(true);
            case DECLINED -> Optional.of(false);
            case WRONG ->
                Correction.of(after.candidate(), after.reason()).isJudgement() ? Optional.of(false) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private void take(NudgeState judged, boolean good, Work work) {
        book.take((lessons, model) -> lessons.ofVerdict(model, judged.scored().inputs(), good), work);
    }

    private static Optional<NudgeState> find(Feedback feedback, Work work) {
        return work.get(Rooms.NUDGES, People.key(work, feedback.getNudgeId()));
    }
}
