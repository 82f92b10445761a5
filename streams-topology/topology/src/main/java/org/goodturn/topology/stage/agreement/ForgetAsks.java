package org.goodturn.topology.stage.agreement;

import org.goodturn.topics.Topics;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.AskState;
import org.goodturn.topology.work.Work;

/** Forgets the questions to a person, in whatever state; what was said of them is taken off the public topic, too. */
public final class ForgetAsks {

    private final AskBook book;

    /** @param most questions kept for one person */
    public ForgetAsks(int most) {
        this.book = new AskBook(most);
    }

    /**
     * All of them; their number is bounded.
     *
     * @return how many
     */
    public int all(Work work) {
        int forgotten = 0;
        for (AskState ask : book.all(work)) {
            if (ask.revision() > 0) {
                work.tombstone(Topics.NUDGES, People.key(work, ask.id()));
            }
            book.forget(ask, work);
            forgotten++;
        }
        return forgotten;
    }
}
