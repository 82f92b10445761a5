package org.goodturn.topology.stage.consent;

import org.goodturn.events.Erasure;
import org.goodturn.topics.Topics;
import org.goodturn.topology.state.PurgeMemo;
import org.goodturn.topology.work.Work;

/** Reports a purge that ran to its end. */
final class Erasures {

    private Erasures() {}

    static void publish(PurgeMemo memo, long ties, long intents, long nudges, Work work) {
        work.publish(
                Topics.ERASURES,
                work.person(),
                new Erasure(
                        work.person(),
                        memo.purpose(),
                        "consent-withdrawn",
                        memo.revision(),
                        ties,
                        intents,
                        nudges,
                        work.moment().now()));
    }
}
