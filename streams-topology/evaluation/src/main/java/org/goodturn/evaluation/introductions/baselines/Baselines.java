package org.goodturn.evaluation.introductions.baselines;

import java.util.List;
import java.util.function.IntFunction;
import org.goodturn.evaluation.introductions.IntroductionScorer;

/** All baselines of table 1, in the order in which they are printed. */
public final class Baselines {
    private Baselines() {}

    /** For each baseline, what makes one for so many people. */
    public static List<IntFunction<IntroductionScorer>> all() {
        return List.of(
                people -> new RandomOrder(),
                CommonNeighbours::new,
                AdamicAdar::new,
                Jaccard::new,
                PreferentialAttachment::new,
                RecentActivity::new,
                DecayedPath::new,
                PathTimesActivity::new);
    }
}
