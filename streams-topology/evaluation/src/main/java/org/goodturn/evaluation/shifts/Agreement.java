package org.goodturn.evaluation.shifts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well reported changes agree with those that several people marked: van den Burg and Williams, "An Evaluation of Change
 * Point Detection Algorithms", arXiv:2003.06222, sections 4.1 and 4.2. Row 0 counts as a change for everybody, so that a
 * series in which nothing changes can be got right.
 */
final class Agreement {
    /** So many rows apart, a report still is of the change that was marked. */
    static final int MARGIN = 5;

    private Agreement() {}

    /** F1 from precision against what anybody marked and the mean of each annotator's recall; 0 to 1. */
    static double f1(List<List<Integer>> annotations, Collection<Integer> found) {
        SortedSet<Integer> reported = withStart(found);
        double precision = (double) matched(anybodys(annotations), reported).size() / reported.size();
        double recall = 0;
        for (List<Integer> marked : annotations) {
            SortedSet<Integer> truth = withStart(marked);
            recall += (double) matched(truth, reported).size() / truth.size();
        }
        recall /= annotations.size();
        return 2 * precision * recall / (precision + recall);
    }

    /** Each true change that was reported with the report that is nearest and not used up by one before it. */
    static SortedMap<Integer, Integer> matched(SortedSet<Integer> truth, Collection<Integer> reported) {
        SortedSet<Integer> left = new TreeSet<>(reported);
        SortedMap<Integer, Integer> matched = new TreeMap<>();
        for (int change : truth) {
            Optional<Integer> nearest = left.subSet(change - MARGIN, change + MARGIN + 1).stream()
                    .min(Comparator.comparing(report -> Math.abs(report - change)));
            nearest.ifPresent(report -> {
                left.remove(report);
                matched.put(change, report);
            });
        }
        return matched;
    }

    /** The changes that at least one annotator marked, and row 0. */
    static SortedSet<Integer> anybodys(List<List<Integer>> annotations) {
        return withStart(annotations.stream().flatMap(List::stream).toList());
    }

    /**
     * How well the stretches between marked changes are covered by those between reported ones: for each stretch the best
     * Jaccard index, weighted by length, in the mean over annotators (Arbeláez et al. 2010); 0 to 1.
     */
    static double cover(List<List<Integer>> annotations, Collection<Integer> found, int rows) {
        List<Stretch> reported = stretches(found, rows);
        return annotations.stream()
                .mapToDouble(marked -> cover(stretches(marked, rows), reported) / rows)
                .average()
                .orElseThrow();
    }

    private static double cover(List<Stretch> truth, List<Stretch> reported) {
        double sum = 0;
        for (Stretch stretch : truth) {
            double best = reported.stream().mapToDouble(stretch::overlap).max().orElse(0);
            sum += stretch.length() * best;
        }
        return sum;
    }

    /** How long after a marked change those reports came that were of one; by report's location. */
    static Map<Integer, Integer> nearestMarked(List<List<Integer>> annotations, Collection<Integer> found) {
        Map<Integer, Integer> byReport = new TreeMap<>();
        matched(anybodys(annotations), withStart(found)).forEach((change, report) -> byReport.put(report, change));
        return byReport;
    }

    private static SortedSet<Integer> withStart(Collection<Integer> changes) {
        SortedSet<Integer> all = new TreeSet<>(changes);
        all.add(0);
        return all;
    }

    private static List<Stretch> stretches(Collection<Integer> changes, int rows) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int change : new TreeSet<>(changes).subSet(1, rows)) {
            stretches.add(new Stretch(from, change));
            from = change;
        }
        stretches.add(new Stretch(from, rows));
        return stretches;
    }

    /** Rows from {@code from} up to, and without, {@code to}. */
    private record Stretch(int from, int to) {
        int length() {
            return to - from;
        }

        double overlap(Stretch other) {
            int common = Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
            return (double) common / (length() + other.length() - common);
        }
    }
}
