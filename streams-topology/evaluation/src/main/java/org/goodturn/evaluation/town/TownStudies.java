package org.goodturn.evaluation.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.goodturn.evaluation.Progress;
import org.goodturn.evaluation.town.Study.Result;
import org.goodturn.evaluation.town.judging.TownFigures;
import org.goodturn.town.Difficulty;

/** All towns of a run, and what came of them. The same whichever of them is done first. */
final class TownStudies {

    private final TownSettings settings;
    private final Map<Study, Result> results = new HashMap<>();

    private TownStudies(TownSettings settings) {
        this.settings = settings;
    }

    /** Lives them all. */
    static TownStudies lived(TownSettings settings, Progress progress) throws InterruptedException {
        TownStudies studies = new TownStudies(settings);
        studies.live(progress);
        return studies;
    }

    /** Ours, over all seeds together. */
    TownFigures pooled(Difficulty difficulty, Variant variant) {
        return of(difficulty).stream()
                .map(result -> result.ours().get(variant))
                .reduce(TownFigures::and)
                .orElseThrow();
    }

    /** Ours as it ships, over one seed. */
    TownFigures of(Difficulty difficulty, long seed) {
        return results.get(new Study(difficulty, seed)).ours().get(Variant.AS_SHIPPED);
    }

    /** All baselines over all seeds together, by name. */
    Map<String, TownFigures> baselines(Difficulty difficulty) {
        Map<String, TownFigures> all = new LinkedHashMap<>();
        for (Result result : of(difficulty)) {
            result.baselines().forEach((name, figures) -> all.merge(name, figures, TownFigures::and));
        }
        return all;
    }

    /** The results of every seed, in order. */
    List<Result> of(Difficulty difficulty) {
        return settings.seeds().stream()
                .map(seed -> results.get(new Study(difficulty, seed)))
                .toList();
    }

    private void live(Progress progress) throws InterruptedException {
        List<Study> all = all();
        ExecutorService threads = Executors.newFixedThreadPool(settings.threads());
        try {
            CompletionService<Result> done = new ExecutorCompletionService<>(threads);
            all.forEach(study -> done.submit(study.in(settings)));
            for (int number = 1; number <= all.size(); number++) {
                Result result = done.take().get();
                results.put(result.study(), result);
                progress.reached("town", number, all.size());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a town could not be lived", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** What takes longest first, so that all threads are done at about the same time. */
    private List<Study> all() {
        List<Study> all = new ArrayList<>();
        for (Difficulty difficulty : List.of(Difficulty.NORMAL, Difficulty.GENTLE, Difficulty.HARD)) {
            settings.seeds().forEach(seed -> all.add(new Study(difficulty, seed)));
        }
        return all;
    }
}
