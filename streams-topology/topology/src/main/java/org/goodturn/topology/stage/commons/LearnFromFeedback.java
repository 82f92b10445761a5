package org.goodturn.topology.stage.commons;

import java.util.Optional;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.events.Feedback;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Stage;
import org.goodturn.topology.work.Work;

/** Feedback that moved a suggestion on says whether it was a good one, given the inputs it was judged by. */
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
        if (before.isEmpty()
                || after.isEmpty()
                || before.get().status() == after.get().status()) {
            return;
        }
        switch (after.get().status()) {
            case ACCEPTED, DECLINED, WRONG -> {
                boolean good = after.get().status() == NudgeStatus.ACCEPTED;
                book.take(
                        (lessons, model) ->
                                lessons.ofVerdict(model, before.get().inputs(), good),
                        work);
            }
            default -> {
                // Neither for nor against.
            }
        }
    }

    private static Optional<NudgeState> find(Feedback feedback, Work work) {
        return work.get(Rooms.NUDGES, People.key(work, feedback.getNudgeId()));
    }
}
