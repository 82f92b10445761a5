package org.goodturn.evaluation.introductions.ours;

import java.time.Instant;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.InheritedTrust;
import org.goodturn.domain.trust.Opinion;
import org.goodturn.domain.trust.TrustModel;
import org.goodturn.evaluation.introductions.BridgeSums;
import org.goodturn.evaluation.introductions.Interaction;
import org.goodturn.evaluation.introductions.IntroductionScorer;

/**
 * Inherited trust as evidence-based subjective logic has it ({@link InheritedTrust}): the bridge's evidence scaled by one's
 * belief in the bridge and capped by one's evidence about it; the score is the trust that follows.
 */
public final class InheritedEvidenceScorer implements IntroductionScorer {
    private final TrustModel model = TrustModel.standard();
    private final Community ledgers;
    private final BridgeSums inherited;
    private Evidence[] bySide = {};

    public InheritedEvidenceScorer(int people) {
        ledgers = new Community(people, model);
        // No message here ended badly: all evidence is positive.
        inherited =
                new BridgeSums(ledgers.graph(), (bridge, near, far) -> InheritedTrust.through(bySide[near], bySide[far])
                        .positive());
    }

    @Override
    public String name() {
        return "inherited-evidence";
    }

    @Override
    public void observe(Interaction event) {
        ledgers.observe(event);
    }

    @Override
    public void advanceTo(Instant cutOff) {
        bySide = new Evidence[ledgers.sides()];
        for (int side = 0; side < bySide.length; side++) {
            bySide[side] = ledgers.ledger(side).evidence(model, cutOff);
        }
        inherited.forget();
    }

    @Override
    public double score(int person, int candidate) {
        return Opinion.of(new Evidence(inherited.between(person, candidate), 0)).trust();
    }
}
