package org.goodturn.evaluation.town;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodturn.evaluation.town.baselines.Baselines;
import org.goodturn.evaluation.town.judging.Causes;
import org.goodturn.evaluation.town.judging.TownFigures;
import org.goodturn.evaluation.town.judging.TownJudge;
import org.goodturn.evaluation.town.live.TownDays;
import org.goodturn.evaluation.town.live.TownDiary;
import org.goodturn.evaluation.town.live.TownLife;
import org.goodturn.town.Difficulty;
import org.goodturn.town.Town;
import org.goodturn.town.TownPlan;

/**
 * One town, lived and judged.
 *
 * @param difficulty of the town
 * @param seed of the town
 */
record Study(Difficulty difficulty, long seed) {

    /**
     * What came of it.
     *
     * @param study which it was
     * @param ours what the stages said, by variant
     * @param baselines what simple methods said, by name
     * @param falseNudges causes of unfounded nudges, and how many; only where asked for
     * @param misses causes of unmet needs, and how many; only where asked for
     */
    record Result(
            Study study,
            Map<Variant, TownFigures> ours,
            Map<String, TownFigures> baselines,
            Map<String, Integer> falseNudges,
            Map<String, Integer> misses) {}

    /** The name of the set that towns of a difficulty make up. */
    static String set(Difficulty difficulty) {
        return "town-" + difficulty.name().toLowerCase(Locale.ROOT);
    }

    /** Lives it once per variant. */
    Callable<Result> in(TownSettings settings) {
        return () -> {
            Town town = Town.of(new TownPlan(settings.people(), seed, settings.historyDays(), difficulty));
            TownDays lived = TownDays.of(town, settings.days());
            TownJudge judge = new TownJudge(town, settings.days());
            TownDiary shipped = diary(lived, Variant.AS_SHIPPED);
            Map<Variant, TownFigures> ours = new EnumMap<>(Variant.class);
            ours.put(Variant.AS_SHIPPED, judge.judge(shipped));
            for (Variant variant : besides()) {
                ours.put(variant, judge.judge(diary(lived, variant)));
            }
            Map<String, TownFigures> baselines = new Baselines(lived).judged(shipped);
            if (!settings.diagnosis()) {
                return new Result(this, ours, baselines, Map.of(), Map.of());
            }
            Causes causes = new Causes(lived, shipped);
            TownFigures figures = ours.get(Variant.AS_SHIPPED);
            return new Result(this, ours, baselines, causes.ofFalseNudges(figures), causes.ofMisses(figures));
        };
    }

    private static TownDiary diary(TownDays lived, Variant variant) {
        return new TownLife(lived, variant.judgement(), variant.feedback()).live();
    }

    /** The curves are those of the middle difficulty. */
    private List<Variant> besides() {
        return difficulty == Difficulty.NORMAL
                ? List.of(
                        Variant.WITHOUT_FEEDBACK,
                        Variant.EVERY_CANDIDATE,
                        Variant.CARELESS_START,
                        Variant.CARELESS_WITHOUT_FEEDBACK)
                : List.of();
    }
}
