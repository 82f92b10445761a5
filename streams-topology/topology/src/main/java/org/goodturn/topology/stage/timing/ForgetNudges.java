package org.goodturn.topology.stage.timing;

import org.goodturn.topics.Topics;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.work.Work;

/** Forgets a person's suggestions, in whatever state; what was said of them is taken off the public topic, too. */
public final class ForgetNudges {

    private final NudgeDesk desk;

    public ForgetNudges(NudgeDesk desk) {
        this.desk = desk;
    }

    /**
     * All of them; their number is bounded.
     *
     * @return how many
     */
    public int all(Work work) {
        int forgotten = 0;
        for (NudgeState nudge : desk.book().all(work)) {
            if (nudge.revision() > 0) {
                work.tombstone(Topics.NUDGES, People.key(work, nudge.id()));
            }
            desk.book().forget(nudge, work);
            forgotten++;
        }
        return forgotten;
    }
}
