package org.goodturn.evaluation.introductions.ours;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.domain.trust.Act;
import org.goodturn.domain.trust.Direction;
import org.goodturn.domain.trust.EvidenceLedger;
import org.goodturn.domain.trust.InteractionKind;
import org.goodturn.domain.trust.Observation;
import org.goodturn.domain.trust.Outcome;
import org.goodturn.domain.trust.TrustModel;
import org.goodturn.evaluation.introductions.ContactGraph;
import org.goodturn.evaluation.introductions.Interaction;

/** Both sides of every tie, as the topology would keep them: one ledger of evidence per side. */
final class TieLedgers {
    /** As many buckets as a side of a tie may have; older ones merge before that. */
    static final int MOST_BUCKETS = 64;

    private static final String SOURCE = "csv";

    private final ContactGraph graph;
    private final TrustModel model;
    private final List<EvidenceLedger> sides = new ArrayList<>();

    TieLedgers(int people, TrustModel model) {
        graph = new ContactGraph(people);
        this.model = model;
    }

    /** Who knows whom; grows as events are observed. */
    ContactGraph graph() {
        return graph;
    }

    /** Adds one message to both sides of its tie. */
    void observe(Interaction event) {
        int given = graph.join(event.from(), event.to());
        while (sides.size() < 2 * graph.ties()) {
            sides.add(EvidenceLedger.EMPTY);
        }
        Observation observation = new Observation(
                event.at(),
                InteractionKind.MESSAGE,
                Act.UNSPECIFIED,
                Outcome.UNKNOWN,
                event.addressees() + 1,
                SOURCE,
                Direction.GIVEN);
        add(given, observation);
        add(ContactGraph.otherSide(given), observation.reversed());
    }

    private void add(int side, Observation observation) {
        sides.set(side, sides.get(side).plus(observation, model, MOST_BUCKETS));
    }

    /** How many sides there are; they are numbered from 0, two per tie. */
    int size() {
        return sides.size();
    }

    /** What the holder of that side knows. */
    EvidenceLedger side(int number) {
        return sides.get(number);
    }
}
