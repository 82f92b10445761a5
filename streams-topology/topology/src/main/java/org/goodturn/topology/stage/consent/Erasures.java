package org.goodturn.topology.stage.consent;

import org.goodturn.events.Erasure;
import org.goodturn.events.ErasurePhase;
import org.goodturn.topics.Topics;
import org.goodturn.topology.state.ErasureMemo;
import org.goodturn.topology.state.PurgeMemo;
import org.goodturn.topology.work.Work;

/** Reports a purge that ran to its end, and the beginning of one that forgets everything. */
final class Erasures {

    private static final String EVERYTHING = "all";

    private Erasures() {}

    static void publish(PurgeMemo memo, long ties, long intents, long nudges, Work work) {
        publish(
                record(memo.purpose(), "consent-withdrawn", memo.revision(), work)
                        .setTies(ties)
                        .setIntents(intents)
                        .setNudges(nudges),
                work);
    }

    static void begun(long revision, Work work) {
        publish(
                record(EVERYTHING, "erasure-requested", revision, work)
                        .setTies(0)
                        .setIntents(0)
                        .setNudges(0)
                        .setPhase(ErasurePhase.BEGUN),
                work);
    }

    static void done(ErasureMemo memo, long nudges, Work work) {
        publish(
                record(EVERYTHING, "erasure-requested", memo.revision(), work)
                        .setTies(memo.ties())
                        .setIntents(memo.intents())
                        .setNudges(nudges),
                work);
    }

    private static Erasure.Builder record(String purpose, String cause, long revision, Work work) {
        return Erasure.newBuilder()
                .setPerson(work.person())
                .setPurpose(purpose)
                .setCause(cause)
                .setConsentRevision(revision)
                .setCompletedAt(work.moment().now());
    }

    private static void publish(Erasure.Builder erasure, Work work) {
        work.publish(Topics.ERASURES, work.person(), erasure.build());
    }
}
