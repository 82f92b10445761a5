package org.goodturn.topology.work;

import java.util.List;

/** What happens because time passed. Called per partition, several times a second by the wall, with the stack clock's now. */
public interface Ticking {
    /** What is due, the oldest first, at most {@code limit}. Only reads; called often, so it must be cheap when nothing is due. */
    List<Due> due(Work work, int limit);

    /** Handles one of them, in a unit of work of its own, which must take it off the agenda. */
    void handle(Due due, Work work);

    /** Takes one off the agenda that crashed too often; it is quarantined. */
    void giveUp(Due due, Work work);
}
