package org.goodturn.evaluation.town;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodturn.evaluation.town.baselines.Baselines;
import org.goodturn.evaluation.town.judging.Causes;
import org.goodturn.evaluation.town.judging.TownFigures;
import org.goodturn.evaluation.town.judging.TownJudge;
import org.goodturn.evaluation.town.live.TownDiary;
import org.goodturn.evaluation.town.live.TownLife;
import org.goodturn.town.Difficulty;
import org.goodturn.town.Town;
import org.goodturn.town.TownPlan;

/**
 * One town, lived once and judged.
 *
 * @param difficulty of the town
 * @param seed of the town
 * @param variant what of the judgement is on
 */
record Study(Difficulty difficulty, long seed, Variant variant) {

    /**
     * What came of it.
     *
     * @param study which it was
     * @param ours what the stages said
     * @param baselines what simple methods said, by name; as shipped only
     * @param falseNudges causes of unfounded nudges, and how many; only where asked for
     * @param misses causes of unmet needs, and how many; only where asked for
     */
    record Result(
            Study study,
            TownFigures ours,
            Map<String, TownFigures> baselines,
            Map<String, Integer> falseNudges,
            Map<String, Integer> misses) {}

    /** The name of the set that towns of a difficulty make up. */
    static String set(Difficulty difficulty) {
        return "town-" + difficulty.name().toLowerCase(Locale.ROOT);
    }

    /** Lives it. */
    Callable<Result> in(TownSettings settings) {
        return () -> {
            Town town = Town.of(new TownPlan(settings.people(), seed, settings.historyDays(), difficulty));
            int days = settings.days();
            TownDiary diary = new TownLife(town, variant.judgement(), variant.feedback()).live(days);
            TownFigures ours = new TownJudge(town, days).judge(diary);
            Map<String, TownFigures> baselines =
                    variant == Variant.AS_SHIPPED ? new Baselines(town, days).judged(diary) : Map.of();
            if (!settings.diagnosis() || variant != Variant.AS_SHIPPED) {
                return new Result(this, ours, baselines, Map.of(), Map.of());
            }
            Causes causes = new Causes(town, days, diary);
            return new Result(this, ours, baselines, causes.ofFalseNudges(ours), causes.ofMisses(ours));
        };
    }
}
