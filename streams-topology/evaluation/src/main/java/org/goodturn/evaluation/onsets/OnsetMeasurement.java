package org.goodturn.evaluation.onsets;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.domain.intent.series.SeriesSettings;
import org.goodturn.evaluation.DatasetDirectory;
import org.goodturn.evaluation.DatasetKind;
import org.goodturn.evaluation.Measured;
import org.goodturn.evaluation.Progress;
import org.goodturn.evaluation.SetMeasurement;
import org.goodturn.evaluation.UnusableDatasetException;

/** Fills table 4. */
public final class OnsetMeasurement implements SetMeasurement {
    private final List<OnsetScorer> scorers;
    private final long seed;

    public OnsetMeasurement(long seed) {
        this(
                List.of(
                        new Blind(),
                        new WindowedGaussian(),
                        new BayesianChangePoint(),
                        new RelativeEntropy(),
                        new GoodturnOnsets(SeriesSettings.standard())),
                seed);
    }

    OnsetMeasurement(List<OnsetScorer> scorers, long seed) {
        this.scorers = List.copyOf(scorers);
        this.seed = seed;
    }

    @Override
    public DatasetKind kind() {
        return DatasetKind.ONSETS;
    }

    @Override
    public String steps() {
        return "series and scorers";
    }

    @Override
    public Measured measure(DatasetDirectory set, Progress progress)
            throws UnusableDatasetException, InterruptedException {
        List<OnsetSeries> all = OnsetSet.read(set);
        if (all.stream().allMatch(series -> series.windows().isEmpty())) {
            return new Measured("Onsets, " + set.name() + ": no window in it, nothing to measure.\n", List.of());
        }
        List<OnsetRow> rows = new ArrayList<>();
        int done = 0;
        for (OnsetScorer scorer : scorers) {
            JudgedScores judged = new JudgedScores();
            for (OnsetSeries series : all) {
                judged.add(series, scorer.score(series));
                done++;
                progress.reached(set.name(), done, all.size() * scorers.size());
            }
            rows.addAll(judged.rows(set.name(), scorer, seed));
        }
        return new Measured(OnsetText.of(set.name(), all, rows), rows);
    }
}
