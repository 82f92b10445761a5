package org.goodturn.evaluation.shifts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.goodturn.domain.intent.series.SeriesSettings;
import org.goodturn.evaluation.DatasetDirectory;
import org.goodturn.evaluation.DatasetKind;
import org.goodturn.evaluation.Measured;
import org.goodturn.evaluation.Progress;
import org.goodturn.evaluation.SetMeasurement;
import org.goodturn.evaluation.UnusableDatasetException;

/** Fills table 3. */
public final class ShiftMeasurement implements SetMeasurement {
    private final List<ShiftScorer> scorers;
    private final long seed;

    public ShiftMeasurement(long seed) {
        this(
                List.of(
                        new NeverFire(),
                        new RunLengths(),
                        new Cusum(),
                        new EDetector(),
                        new BinarySegmentation(),
                        new GoodturnShifts(SeriesSettings.standard())),
                seed);
    }

    ShiftMeasurement(List<ShiftScorer> scorers, long seed) {
        this.scorers = List.copyOf(scorers);
        this.seed = seed;
    }

    @Override
    public DatasetKind kind() {
        return DatasetKind.SHIFTS;
    }

    @Override
    public String steps() {
        return "scorers";
    }

    @Override
    public Measured measure(DatasetDirectory set, Progress progress)
            throws UnusableDatasetException, InterruptedException {
        List<AnnotatedSeries> series = ShiftSet.read(set);
        List<ShiftRow> rows = new ArrayList<>();
        for (ShiftScorer scorer : scorers) {
            rows.add(row(set.name(), scorer, series));
            progress.reached(set.name(), rows.size(), scorers.size());
        }
        return new Measured(ShiftText.of(set.name(), series.size(), rows), rows);
    }

    private ShiftRow row(String set, ShiftScorer scorer, List<AnnotatedSeries> all) {
        double f1 = 0;
        double cover = 0;
        List<Integer> delays = new ArrayList<>();
        for (AnnotatedSeries one : all) {
            List<FoundShift> found = scorer.find(one.series());
            List<Integer> locations = found.stream().map(FoundShift::location).toList();
            f1 += Agreement.f1(one.annotations(), locations);
            cover += Agreement.cover(one.annotations(), locations, one.series().rows());
            delays.addAll(delays(one, found, locations));
        }
        OptionalDouble delay = delays.stream().mapToInt(Integer::intValue).average();
        Double meanDelay = scorer.online() && delay.isPresent() ? delay.getAsDouble() : null;
        return new ShiftRow(set, scorer.name(), f1 / all.size(), cover / all.size(), meanDelay, seed);
    }

    private static List<Integer> delays(AnnotatedSeries one, List<FoundShift> found, List<Integer> locations) {
        Map<Integer, Integer> marked = Agreement.nearestMarked(one.annotations(), locations);
        return IntStream.range(0, found.size())
                .filter(i -> found.get(i).location() > 0
                        && marked.containsKey(found.get(i).location()))
                .filter(i -> locations.indexOf(found.get(i).location()) == i)
                .mapToObj(i -> found.get(i).saidAt() - marked.get(found.get(i).location()))
                .toList();
    }
}
