package org.goodturn.evaluation;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.goodturn.evaluation.introductions.InteractionFile;
import org.goodturn.evaluation.introductions.InteractionSet;
import org.goodturn.evaluation.introductions.IntroductionEvaluation;
import org.goodturn.evaluation.introductions.IntroductionRow;
import org.goodturn.evaluation.introductions.IntroductionTable;

/** Measures data sets one after the other; prints each table as soon as it is there. */
final class Evaluation {
    private static final int THREADS = 2;

    private final PrintWriter tables;
    private final PrintWriter notes;
    private final IntroductionEvaluation introductions;

    /**
     * An evaluation that can measure any number of sets.
     *
     * @param tables where results go, as text
     * @param notes where progress goes, and what is not measured
     * @param seed breaks ties of score
     */
    Evaluation(PrintWriter tables, PrintWriter notes, long seed) {
        this.tables = tables;
        this.notes = notes;
        introductions = new IntroductionEvaluation(Scorers.all(), seed, THREADS);
    }

    /** Measures each set for all that this version can measure. */
    EvaluationReport measure(List<DatasetDirectory> sets) throws UnusableDatasetException, InterruptedException {
        List<IntroductionRow> rows = new ArrayList<>();
        for (DatasetDirectory set : sets) {
            noteWhatIsLeftOut(set);
            if (set.kinds().contains(DatasetKind.INTRODUCTIONS)) {
                rows.addAll(introductions(set).rows());
            }
        }
        return EvaluationReport.ofIntroductions(rows);
    }

    private void noteWhatIsLeftOut(DatasetDirectory set) {
        String leftOut = set.kinds().stream()
                .filter(kind -> !kind.measured())
                .sorted()
                .map(kind -> kind.table() + " (" + kind.file() + ")")
                .collect(Collectors.joining(", "));
        if (!leftOut.isEmpty()) {
            notes.println(set.name() + ": not measured yet: " + leftOut + ".");
        }
    }

    private IntroductionTable introductions(DatasetDirectory set)
            throws UnusableDatasetException, InterruptedException {
        InteractionFile file = new InteractionFile(set.file(DatasetKind.INTRODUCTIONS));
        InteractionSet interactions = InteractionSet.of(set.name(), file.read());
        IntroductionTable table = introductions.measure(interactions, new ProgressLines(notes, "cut-offs"));
        tables.println(ReportText.of(table));
        return table;
    }
}
