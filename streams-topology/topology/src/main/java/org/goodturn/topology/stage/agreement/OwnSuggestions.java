package org.goodturn.topology.stage.agreement;

import java.util.Optional;
import java.util.function.Predicate;
import org.goodturn.domain.agreement.Ask;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.topology.stage.timing.NudgeDesk;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.work.Work;

/** What the other side of an introduction was suggested themselves, about the same person and need. */
final class OwnSuggestions {

    private static final String ASKED_INSTEAD = "asked-instead";

    private final NudgeDesk desk;

    OwnSuggestions(NudgeDesk desk) {
        this.desk = desk;
    }

    /** The suggestion about somebody, for a need. */
    Optional<NudgeState> about(String other, String shiftId, Work work) {
        return desk.book().all(work).stream()
                .filter(nudge -> nudge.candidate().kind() == NudgeKind.INTRODUCTION
                        && nudge.candidate().with().value().equals(other)
                        && nudge.candidate().need().shiftId().equals(shiftId))
                .findFirst();
    }

    /** Whether they said yes to it, and may still mean it. */
    boolean saidYes(Ask ask, Work work) {
        return about(ask, work).filter(NudgeState::isAgreementAlive).isPresent();
    }

    /** The question waits: what they were told already stays until then, and nothing more is told of the same person. */
    void waitFor(Ask ask, Work work) {
        end(ask, nudge -> nudge.status() == NudgeStatus.HELD, work);
    }

    /** The question is asked: it takes the place of what they were, or were to be, told. */
    void giveWayTo(Ask ask, Work work) {
        end(ask, nudge -> nudge.status() == NudgeStatus.HELD || nudge.status().isLive(), work);
    }

    private void end(Ask ask, Predicate<NudgeState> which, Work work) {
        about(ask, work).filter(which).ifPresent(nudge -> desk.end(nudge, NudgeStatus.WITHDRAWN, ASKED_INSTEAD, work));
    }

    private Optional<NudgeState> about(Ask ask, Work work) {
        return about(ask.asker().value(), ask.about().shiftId(), work);
    }
}
