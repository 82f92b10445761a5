package org.goodturn.evaluation.onsets;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of all series of a set as one scorer scored them, by category; rows on probation left out. */
final class JudgedScores {
    private final SortedMap<String, List<ScoredRow>> byCategory = new TreeMap<>();
    private int windows;

    /** Adds a series with a score per row. */
    void add(OnsetSeries series, double[] scores) {
        List<ScoredRow> rows = byCategory.computeIfAbsent(series.category(), category -> new ArrayList<>());
        double[] worth = WorthOfAlarms.of(series);
        for (int row = WorthOfAlarms.probation(series.rows()); row < scores.length; row++) {
            rows.add(new ScoredRow(scores[row], worth[row], window(series, row)));
        }
        windows += series.windows().size();
    }

    private int window(OnsetSeries series, int row) {
        for (int i = 0; i < series.windows().size(); i++) {
            if (series.windows().get(i).first() <= row
                    && row <= series.windows().get(i).last()) {
                return windows + i;
            }
        }
        return ScoredRow.NONE;
    }

    /** The pooled row, then one per category that has windows. */
    List<OnsetRow> rows(String set, OnsetScorer scorer, long seed) {
        List<ScoredRow> pooled =
                byCategory.values().stream().flatMap(List::stream).toList();
        double best = OnsetScore.best(pooled, Profile.STANDARD);
        List<OnsetRow> rows = new ArrayList<>();
        rows.add(row(set, scorer, pooled, best, seed));
        byCategory.forEach((category, some) -> {
            boolean asks = some.stream().anyMatch(row -> row.window() != ScoredRow.NONE);
            if (asks && !category.isEmpty()) {
                rows.add(row(set + "/" + category, scorer, some, best, seed));
            }
        });
        return rows;
    }

    private static OnsetRow row(String set, OnsetScorer scorer, List<ScoredRow> rows, double best, long seed) {
        return new OnsetRow(
                set,
                scorer.name(),
                OnsetScore.at(scorer.threshold(), rows, Profile.STANDARD),
                OnsetScore.at(scorer.threshold(), rows, Profile.LOW_FALSE_POSITIVE),
                OnsetScore.at(best, rows, Profile.STANDARD),
                seed);
    }
}
