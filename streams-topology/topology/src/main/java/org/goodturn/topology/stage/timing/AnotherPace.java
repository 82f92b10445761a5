package org.goodturn.topology.stage.timing;

import java.time.Instant;
import java.util.Optional;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.timing.Pace;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.work.Work;

/**
 * Somebody told another pace. What the one before kept back comes on the agenda for now, and is judged there as everything that
 * is due; what waits for something else goes on waiting.
 */
public final class AnotherPace {

    private final NudgeDesk desk;
    private final Introductions introductions;

    public AnotherPace(NudgeDesk desk, Introductions introductions) {
        this.desk = desk;
        this.introductions = introductions;
    }

    /** The state of the person at work has the other pace already. */
    public void told(Work work) {
        Instant now = work.moment().now();
        for (NudgeState nudge : desk.book().all(work)) {
            if (nudge.status() == NudgeStatus.HELD && Pace.keepsBack(nudge.reason())) {
                desk.book().keep(Optional.of(nudge), nudge.due(now), work);
            }
        }
        introductions.anotherPace(work);
    }
}
