package org.goodturn.topology.state;

import java.util.Optional;
import org.goodturn.domain.learning.Statistics;

/**
 * What a partition learned in a week, or how many lessons one person gave in it.
 *
 * @param lessons how many
 * @param sums of all lessons; absent where only their number is kept
 */
public record LessonSums(int lessons, Optional<Statistics> sums) {

    /** Nothing yet. */
    public static final LessonSums NONE = new LessonSums(0, Optional.empty());

    /** With one lesson more, whose content is not kept here. */
    public LessonSums counted() {
        return new LessonSums(lessons + 1, sums);
    }

    /** With one lesson more. */
    public LessonSums plus(Statistics lesson) {
        return new LessonSums(
                lessons + 1, Optional.of(sums.map(sum -> sum.plus(lesson)).orElse(lesson)));
    }
}
