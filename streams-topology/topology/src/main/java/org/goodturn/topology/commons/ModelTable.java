package org.goodturn.topology.commons;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.learning.Statistics;
import org.goodturn.events.ModelStatistics;

/**
 * All rows of {@code model-statistics.v1} in memory, and the model they make. The model is a function of the last so many weeks that
 * all partitions have closed, added up in the order of weeks and in each in the order of partitions: so it is the same to the
 * last bit wherever and whenever it is made. One thread takes rows, any thread asks.
 */
final class ModelTable {

    private static final int NEVER = Integer.MIN_VALUE;

    private final CommonsLimits limits;
    private final Teaching teaching;
    private final int[] closedThrough;
    private final NavigableMap<Integer, Statistics[]> weeks = new TreeMap<>();
    private int closed = NEVER;
    private volatile Optional<ScoreModel> model = Optional.empty();

    ModelTable(CommonsLimits limits, Teaching teaching, int partitions) {
        this.limits = limits;
        this.teaching = teaching;
        this.closedThrough = new int[partitions];
        Arrays.fill(closedThrough, NEVER);
    }

    void put(ModelStatistics row) {
        if (row.getExamples() > 0) {
            Statistics learned = teaching.statistics(row);
            weeks.computeIfAbsent(row.getWeek(), any -> new Statistics[closedThrough.length])[row.getPartition()] =
                    learned;
        }
        closedThrough[row.getPartition()] = Math.max(closedThrough[row.getPartition()], row.getWeek());
        int through = Arrays.stream(closedThrough).min().orElse(NEVER);
        if (through > closed) {
            closed = through;
            model = learned();
        }
    }

    /** The last week that all partitions closed. */
    int closed() {
        return closed;
    }

    Optional<ScoreModel> model() {
        return model;
    }

    private Optional<ScoreModel> learned() {
        int oldest = closed - limits.weeksOfLessons() + 1;
        weeks.headMap(oldest, false).clear();
        List<Statistics> sums =
                weeks.headMap(closed, true).values().stream().map(teaching::sum).toList();
        return sums.isEmpty() ? Optional.empty() : Optional.of(teaching.model(closed, sums));
    }
}
