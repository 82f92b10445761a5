package org.goodturn.domain.introduction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.goodturn.domain.learning.Statistics;

/** Which number of a lesson is about what, by name: so that sums of a version with other factors are read, too. */
public final class LessonOrder {

    private static final String BASELINE = "baseline";
    private static final List<String> NAMES = Stream.concat(
                    Arrays.stream(Factor.values()).map(Factor::word), Stream.of(BASELINE))
            .toList();

    private LessonOrder() {}

    /** Names in the order of {@link ScoreModel#vector}: the factors, and the baseline last. */
    public static List<String> names() {
        return NAMES;
    }

    /** Nothing was learned. */
    public static Statistics none() {
        return Statistics.none(NAMES.size());
    }

    /**
     * Sums that another version wrote, brought into this one's order: what they say about factors that are not known here is
     * left out, and about others nothing was learned.
     *
     * @param names theirs
     * @throws IllegalArgumentException if there are more or fewer names than numbers
     */
    public static Statistics arranged(List<String> names, Statistics theirs) {
        if (names.size() != theirs.weights()) {
            throw new IllegalArgumentException("sums have another size than their names");
        }
        if (NAMES.equals(names)) {
            return theirs;
        }
        int n = NAMES.size();
        double[] gradient = new double[n];
        double[] curvature = new double[n * (n + 1) / 2];
        double[] theirGradient = theirs.gradient();
        double[] theirCurvature = theirs.curvature();
        for (int i = 0; i < theirGradient.length; i++) {
            int row = NAMES.indexOf(names.get(i));
            if (row < 0) {
                continue;
            }
            gradient[row] = theirGradient[i];
            for (int j = 0; j <= i; j++) {
                int column = NAMES.indexOf(names.get(j));
                if (column >= 0) {
                    curvature[at(row, column)] = theirCurvature[at(i, j)];
                }
            }
        }
        return new Statistics(gradient, curvature, theirs.examples());
    }

    private static int at(int one, int other) {
        int row = Math.max(one, other);
        return row * (row + 1) / 2 + Math.min(one, other);
    }
}
