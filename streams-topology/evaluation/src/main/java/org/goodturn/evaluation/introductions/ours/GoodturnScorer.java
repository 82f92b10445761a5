package org.goodturn.evaluation.introductions.ours;

import java.time.Instant;
import org.goodturn.domain.introduction.InheritedBelief;
import org.goodturn.domain.trust.TrustModel;
import org.goodturn.evaluation.introductions.BridgeSums;
import org.goodturn.evaluation.introductions.ContactGraph;
import org.goodturn.evaluation.introductions.Interaction;
import org.goodturn.evaluation.introductions.IntroductionScorer;

/**
 * Ours: belief inherited over all bridges, saturated and normalised by each bridge's reach ({@link InheritedBelief}). One
 * setting for all sets, nothing learned.
 */
public final class GoodturnScorer implements IntroductionScorer {
    private final TieLedgers ledgers;
    private final InheritedBelief beliefs;
    private final BridgeSums inherited;
    private double[] bySide = {};
    private double[] reach = {};

    public GoodturnScorer(int people) {
        TrustModel model = TrustModel.standard();
        ledgers = new TieLedgers(people, model);
        beliefs = new InheritedBelief(model);
        inherited = new BridgeSums(
                ledgers.graph(),
                (bridge, near, far) -> InheritedBelief.through(bySide[near], bySide[far], reach[bridge]));
    }

    @Override
    public String name() {
        return "goodturn";
    }

    @Override
    public void observe(Interaction event) {
        ledgers.observe(event);
    }

    @Override
    public void advanceTo(Instant cutOff) {
        bySide = new double[ledgers.size()];
        for (int side = 0; side < bySide.length; side++) {
            bySide[side] = beliefs.belief(ledgers.side(side), cutOff);
        }
        ContactGraph graph = ledgers.graph();
        reach = new double[graph.people()];
        for (int person = 0; person < reach.length; person++) {
            for (int i = 0; i < graph.degree(person); i++) {
                reach[person] += bySide[graph.side(person, i)];
            }
        }
        inherited.forget();
    }

    @Override
    public double score(int person, int candidate) {
        return InheritedBelief.term(inherited.between(person, candidate));
    }
}
