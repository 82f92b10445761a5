package org.goodturn.evaluation.introductions;

import org.goodturn.evaluation.DatasetDirectory;
import org.goodturn.evaluation.DatasetKind;
import org.goodturn.evaluation.Measured;
import org.goodturn.evaluation.Progress;
import org.goodturn.evaluation.SetMeasurement;
import org.goodturn.evaluation.UnusableDatasetException;

/** Fills table 1. */
public final class IntroductionMeasurement implements SetMeasurement {
    private final IntroductionEvaluation evaluation;

    /**
     * @param seed breaks ties of score
     * @param threads how many scorers work at a time
     */
    public IntroductionMeasurement(long seed, int threads) {
        evaluation = new IntroductionEvaluation(Scorers.all(), seed, threads);
    }

    @Override
    public DatasetKind kind() {
        return DatasetKind.INTRODUCTIONS;
    }

    @Override
    public String steps() {
        return "cut-offs";
    }

    @Override
    public Measured measure(DatasetDirectory set, Progress progress)
            throws UnusableDatasetException, InterruptedException {
        InteractionFile file = new InteractionFile(set.file(DatasetKind.INTRODUCTIONS));
        IntroductionTable table = evaluation.measure(InteractionSet.of(set.name(), file.read()), progress);
        return new Measured(IntroductionText.of(table), table.rows());
    }
}
