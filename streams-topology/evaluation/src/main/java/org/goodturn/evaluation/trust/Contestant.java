package org.goodturn.evaluation.trust;

import java.util.function.IntFunction;

/** A predictor and what it has reached so far. */
final class Contestant {
    private final IntFunction<RatingPredictor> fresh;
    private final Agreement all = new Agreement();
    private final Agreement withPath = new Agreement();
    private final Agreement heldOut = new Agreement();
    private String name = "";

    Contestant(IntFunction<RatingPredictor> fresh) {
        this.fresh = fresh;
    }

    /** A predictor that was told nothing yet. */
    RatingPredictor begin(int people) {
        RatingPredictor predictor = fresh.apply(people);
        name = predictor.name();
        return predictor;
    }

    void judge(double predicted, double given, boolean path) {
        all.add(predicted, given);
        if (path) {
            withPath.add(predicted, given);
        }
    }

    void judgeHeldOut(double predicted, double given) {
        heldOut.add(predicted, given);
    }

    TrustRow row(String set, long seed) {
        return new TrustRow(
                set,
                name,
                all.rmse(),
                all.pearson(),
                withPath.rmse(),
                withPath.pearson(),
                heldOut.rmse(),
                heldOut.pearson(),
                seed);
    }
}
