package org.goodturn.evaluation;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Measures data sets one after the other; prints each table as soon as it is there. */
final class Evaluation {
    private final PrintWriter tables;
    private final PrintWriter notes;
    private final List<SetMeasurement> ofSets;
    private final List<MadeMeasurement> made;

    /**
     * An evaluation that can measure any number of sets.
     *
     * @param tables where results go, as text
     * @param notes where progress goes, and what is not measured
     */
    Evaluation(PrintWriter tables, PrintWriter notes, List<SetMeasurement> ofSets, List<MadeMeasurement> made) {
        this.tables = tables;
        this.notes = notes;
        this.ofSets = List.copyOf(ofSets);
        this.made = List.copyOf(made);
    }

    /** Measures each set for all that this version can measure, then, if there was anything, what the project makes itself. */
    EvaluationReport measure(List<DatasetDirectory> sets) throws UnusableDatasetException, InterruptedException {
        EvaluationReport report = new EvaluationReport();
        for (DatasetDirectory set : sets) {
            noteWhatIsLeftOut(set);
            for (SetMeasurement measurement : ofSets) {
                if (set.kinds().contains(measurement.kind())) {
                    Measured measured = measurement.measure(set, new ProgressLines(notes, measurement.steps()));
                    add(report, measurement.kind().table(), measured);
                }
            }
        }
        if (report.isEmpty()) {
            return report;
        }
        for (MadeMeasurement measurement : made) {
            Measured measured = measurement.measure(new ProgressLines(notes, measurement.steps()));
            add(report, measurement.table(), measured);
        }
        return report;
    }

    private void add(EvaluationReport report, String table, Measured measured) {
        tables.println(measured.text());
        report.add(table, measured.rows());
    }

    private void noteWhatIsLeftOut(DatasetDirectory set) {
        String leftOut = set.kinds().stream()
                .filter(kind -> ofSets.stream().noneMatch(measurement -> measurement.kind() == kind))
                .sorted()
                .map(kind -> kind.table() + " (" + kind.file() + ")")
                .collect(Collectors.joining(", "));
        if (!leftOut.isEmpty()) {
            notes.println(set.name() + ": not measured yet: " + leftOut + ".");
        }
    }
}
