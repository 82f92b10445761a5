package org.goodturn.evaluation.onsets;

import java.util.Optional;
import org.goodturn.domain.intent.series.SeriesDetector;
import org.goodturn.domain.intent.series.SeriesSettings;
import org.goodturn.domain.intent.series.SeriesShift;

/**
 * Ours: the detector as it ships. An onset that it tells has a score of at least one half, and the higher the further it went
 * over the bar; any other row has less.
 */
final class GoodturnOnsets implements OnsetScorer {
    private static final double BELOW = Math.nextDown(0.5);

    private final SeriesSettings settings;

    GoodturnOnsets(SeriesSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "goodturn";
    }

    @Override
    public double threshold() {
        return 0.5;
    }

    @Override
    public double[] score(OnsetSeries series) {
        SeriesDetector detector = new SeriesDetector(settings);
        double[] scores = new double[series.rows()];
        for (int row = 0; row < scores.length; row++) {
            Optional<SeriesShift> shift = detector.observe(series.value(row), series.time(row));
            double score = detector.strain() / (1 + detector.strain());
            boolean told = shift.filter(change -> change.kind() == SeriesShift.Kind.ONSET)
                    .isPresent();
            scores[row] = told ? Math.max(0.5, score) : Math.min(BELOW, score);
        }
        return scores;
    }
}
