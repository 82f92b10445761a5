package org.goodturn.topology.stage.commons;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.goodturn.domain.introduction.LessonOrder;
import org.goodturn.domain.introduction.Lessons;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.learning.Statistics;
import org.goodturn.events.ModelStatistics;
import org.goodturn.topics.PartitionKeys;
import org.goodturn.topics.Topics;
import org.goodturn.topology.commons.CommonsLimits;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.timing.Agenda;
import org.goodturn.topology.state.LessonSums;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Work;

/**
 * What a partition learns in a week, as sums: who said it is not kept. A few lessons a week of one person count, so that nobody
 * turns the weights alone; how many there were is forgotten with the week.
 */
public final class LessonBook {

    /** What on a person's agenda: forget how many lessons they gave in a week. */
    public static final String FORGET_COUNT = "lessons:";

    private final CommonsLimits limits;
    private final ScoreModel shipped;

    public LessonBook(CommonsLimits limits, ScoreModel shipped) {
        this.limits = limits;
        this.shipped = shipped;
    }

    /**
     * Takes one lesson of the person whose unit of work this is, if they have not given too many.
     *
     * @param lesson what there is to learn at the weights in force
     */
    void take(BiFunction<Lessons, ScoreModel, Statistics> lesson, Work work) {
        int week = Weeks.of(work.moment().now());
        String own = People.key(work, Weeks.key(week));
        LessonSums given = work.get(Rooms.LESSONS, own).orElse(LessonSums.NONE);
        if (given.lessons() >= limits.lessonsPerPerson()) {
            work.count("lessons-over-bound");
            return;
        }
        if (given.lessons() == 0) {
            Agenda.put(FORGET_COUNT + week, Weeks.end(week), work);
        }
        work.put(Rooms.LESSONS, own, given.counted());
        ScoreModel model = work.commons().model().orElse(shipped);
        LessonSums sums = work.get(Rooms.LESSONS, sumsKey(week)).orElse(LessonSums.NONE);
        work.put(Rooms.LESSONS, sumsKey(week), sums.plus(lesson.apply(Lessons.standard(), model)));
        work.count("lessons");
    }

    /** Forgets how many lessons the person gave in a week. */
    public void forgetCount(String what, Work work) {
        int week = Integer.parseInt(what.substring(FORGET_COUNT.length()));
        work.delete(Rooms.LESSONS, People.key(work, Weeks.key(week)));
    }

    /** Publishes a week's sums, none too, and takes back what no model needs any more. */
    void close(int week, Work work) {
        Optional<Statistics> sums = work.get(Rooms.LESSONS, sumsKey(week)).flatMap(LessonSums::sums);
        work.delete(Rooms.LESSONS, sumsKey(week));
        work.publish(
                Topics.MODEL_STATISTICS,
                rowKey(week, work),
                ModelStatistics.newBuilder()
                        .setPartition(work.moment().partition())
                        .setWeek(week)
                        .setFactors(sums.isPresent() ? LessonOrder.names() : List.of())
                        .setExamples(sums.map(Statistics::examples).orElse(0.0))
                        .setGradient(numbers(sums.map(Statistics::gradient)))
                        .setCurvature(numbers(sums.map(Statistics::curvature)))
                        .setClosedAt(work.moment().now())
                        .build());
        work.tombstone(Topics.MODEL_STATISTICS, rowKey(week - 2 * limits.weeksOfLessons(), work));
    }

    private static String sumsKey(int week) {
        return CountRegion.NOBODY + '|' + Weeks.key(week);
    }

    private static String rowKey(int week, Work work) {
        return PartitionKeys.of(work.moment().partition(), Weeks.key(week));
    }

    private static List<Double> numbers(Optional<double[]> numbers) {
        return numbers.map(some -> Arrays.stream(some).boxed().toList()).orElse(List.of());
    }
}
