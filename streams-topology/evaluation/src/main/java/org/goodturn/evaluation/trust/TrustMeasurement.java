package org.goodturn.evaluation.trust;

import org.goodturn.evaluation.DatasetDirectory;
import org.goodturn.evaluation.DatasetKind;
import org.goodturn.evaluation.Measured;
import org.goodturn.evaluation.Progress;
import org.goodturn.evaluation.SetMeasurement;
import org.goodturn.evaluation.UnusableDatasetException;

/** Fills table 2. */
public final class TrustMeasurement implements SetMeasurement {
    private final TrustEvaluation evaluation;

    /** @param seed what is held out is drawn by */
    public TrustMeasurement(long seed) {
        evaluation = new TrustEvaluation(Predictors.all(), seed);
    }

    @Override
    public DatasetKind kind() {
        return DatasetKind.TRUST;
    }

    @Override
    public String steps() {
        return "passes";
    }

    @Override
    public Measured measure(DatasetDirectory set, Progress progress)
            throws UnusableDatasetException, InterruptedException {
        RatingSet ratings = new RatingFile(set.file(DatasetKind.TRUST)).read(set.name());
        TrustTable table = evaluation.measure(ratings, progress);
        return new Measured(TrustText.of(table), table.rows());
    }
}
