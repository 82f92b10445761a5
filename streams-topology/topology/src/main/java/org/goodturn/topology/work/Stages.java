package org.goodturn.topology.work;

import java.util.List;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.events.Behavior;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Feedback;
import org.goodturn.events.Interaction;
import org.goodturn.events.Profile;
import org.goodturn.events.Request;
import org.goodturn.topology.commons.CommonTables;
import org.goodturn.topology.commons.CommonsLimits;

/** All stages of the application, and the rooms they keep state in. Used by one thread at a time per partition, by several at once over partitions. */
public interface Stages {
    /** Every room, one per store. */
    List<Room<?>> rooms();

    /** Takes interactions; the work's person is {@code from}. */
    Stage<Interaction> interactions();

    /** Takes behaviors. */
    Stage<Behavior> behaviors();

    /** Takes profiles. */
    Stage<Profile> profiles();

    /** Takes consents. */
    Stage<ConsentRecord> consents();

    /** Takes feedback. */
    Stage<Feedback> feedback();

    /** Takes what people ask about themselves. */
    Stage<Request> requests();

    /** Takes tombstones of profiles and of consents. */
    Stage<Tombstone> tombstones();

    /** Takes letters of every registered type but reroutes. */
    Stage<OpenedLetter> letters();

    /** Takes what is due. */
    Ticking ticking();

    /** Empty tables for what this many partitions share; one per instance. */
    default CommonTables sharedTables(int partitions) {
        return new CommonTables(CommonsLimits.standard(), ScoreModel.standard(), partitions);
    }
}
