package org.goodturn.topology.stage;

import org.goodturn.topology.work.Work;

/** Hears that two people did something together for the first time. */
@FunctionalInterface
public interface FirstContact {

    /** The person whose unit of work this is has a tie with somebody that they had not. */
    void began(String other, Work work);
}
