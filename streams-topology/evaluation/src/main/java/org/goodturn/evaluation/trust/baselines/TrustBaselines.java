package org.goodturn.evaluation.trust.baselines;

import java.util.List;
import java.util.function.IntFunction;
import org.goodturn.evaluation.trust.RatingPredictor;

/** All methods for comparison, simple ones first. */
public final class TrustBaselines {
    private TrustBaselines() {}

    /** Each makes a fresh predictor for so many people. */
    public static List<IntFunction<RatingPredictor>> all() {
        return List.of(
                GlobalMean::new,
                RaterMean::new,
                TargetMean::new,
                FairnessGoodness::new,
                TidalTrust::new,
                SignedHits::new,
                LinearRegression::new);
    }
}
