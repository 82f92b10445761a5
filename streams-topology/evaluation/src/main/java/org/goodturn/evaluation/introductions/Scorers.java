package org.goodturn.evaluation.introductions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.goodturn.evaluation.introductions.baselines.Baselines;
import org.goodturn.evaluation.introductions.ours.GoodturnScorer;
import org.goodturn.evaluation.introductions.ours.InheritedEvidenceScorer;

/** Who takes part: the baselines, then ours: inherited evidence alone, what the live path would have sent, the production ranker. */
final class Scorers {
    private Scorers() {}

    /** For each scorer of table 1, what makes one for so many people. */
    static List<IntFunction<IntroductionScorer>> all() {
        List<IntFunction<IntroductionScorer>> all = new ArrayList<>(Baselines.all());
        all.add(InheritedEvidenceScorer::new);
        all.add(GoodturnScorer::live);
        all.add(GoodturnScorer::ofAll);
        return all;
    }
}
