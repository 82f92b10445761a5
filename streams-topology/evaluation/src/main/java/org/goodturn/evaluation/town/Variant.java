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
    EVERY_CANDIDATE("goodturn-every-candidate", false),
    /** A careless model to begin with, what recipients say fed back: what learning makes of it. */
    CARELESS_START("goodturn-careless-start", true),
    /** The careless model, nothing fed back. */
    CARELESS_WITHOUT_FEEDBACK("goodturn-careless-without-feedback", false);

    /** So far below the shipped threshold, in log-odds, candidates are said for the curve. */
    private static final double LOWER = 3;

    /** A careless model asks for no footing, and for so much more of the rest that it says about as much. */
    private static final double CARELESS_BASELINE = -0.8;

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
        ScoreModel model = ships.scoring();
        return switch (this) {
            case AS_SHIPPED, WITHOUT_FEEDBACK -> ships;
            case EVERY_CANDIDATE -> with(ships, lowered(model));
            case CARELESS_START, CARELESS_WITHOUT_FEEDBACK -> with(ships, careless(model));
        };
    }

    private static ScoreModel lowered(ScoreModel model) {
        return new ScoreModel(
                model.name(), model.baseline(), model.weights(), model.threshold() - LOWER, model.leastFooting());
    }

    private static ScoreModel careless(ScoreModel model) {
        return new ScoreModel(
                model.name() + "-careless",
                model.baseline() + CARELESS_BASELINE,
                model.weights(),
                model.threshold(),
                0);
    }

    private static Judgement with(Judgement ships, ScoreModel model) {
        return new Judgement(ships.trust(), ships.shifts(), ships.asking(), model, ships.release(), ships.limits());
    }
}
