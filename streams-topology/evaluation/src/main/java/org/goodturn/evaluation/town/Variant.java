package org.goodturn.evaluation.town;

import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.StageLimits;

/** What of the judgement is on. */
enum Variant {
    /** As it ships, what recipients say fed back. */
    AS_SHIPPED("goodturn", true),
    /** As it ships, nothing fed back: what feedback is worth. */
    WITHOUT_FEEDBACK("goodturn-without-feedback", false),
    /** Nearly every candidate said, nothing fed back: for the curve over the threshold. */
    EVERY_CANDIDATE("goodturn-every-candidate", false);

    /** So far below the shipped threshold, in log-odds, candidates are said for the curve. */
    private static final double LOWER = 3;

    private final String scorer;
    private final boolean feedback;

    Variant(String scorer, boolean feedback) {
        this.scorer = scorer;
        this.feedback = feedback;
    }

    /** The name of its rows. */
    String scorer() {
        return scorer;
    }

    /** Whether what recipients say is fed back. */
    boolean feedback() {
        return feedback;
    }

    /** What the stages judge by. */
    Judgement judgement() {
        Judgement ships = Judgement.standard(StageLimits.standard());
        if (this != EVERY_CANDIDATE) {
            return ships;
        }
        ScoreModel model = ships.scoring();
        return new Judgement(
                ships.trust(),
                ships.shifts(),
                ships.asking(),
                new ScoreModel(
                        model.name(),
                        model.baseline(),
                        model.weights(),
                        model.threshold() - LOWER,
                        model.leastFooting()),
                ships.release(),
                ships.limits());
    }
}
