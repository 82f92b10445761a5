package org.goodturn.evaluation.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.goodturn.evaluation.trust.baselines.TrustBaselines;
import org.goodturn.evaluation.trust.ours.GoodturnPredictor;
import org.goodturn.evaluation.trust.ours.InheritedPredictor;

/** Everything that is asked, baselines first, ours last. */
final class Predictors {
    private Predictors() {}

    static List<IntFunction<RatingPredictor>> all() {
        List<IntFunction<RatingPredictor>> all = new ArrayList<>(TrustBaselines.all());
        all.add(InheritedPredictor::new);
        all.add(GoodturnPredictor::unlearned);
        all.add(GoodturnPredictor::live);
        all.add(GoodturnPredictor::complete);
        return all;
    }
}
