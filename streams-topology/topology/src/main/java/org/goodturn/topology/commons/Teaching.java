package org.goodturn.topology.commons;

import java.util.List;
import org.goodturn.domain.introduction.LessonOrder;
import org.goodturn.domain.introduction.Lessons;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.learning.Learned;
import org.goodturn.domain.learning.Learner;
import org.goodturn.domain.learning.Statistics;
import org.goodturn.events.ModelStatistics;

/** From rows of lessons to a model: the shipped one, moved a bounded step for each week. */
final class Teaching {

    private final ScoreModel shipped;
    private final Lessons lessons = Lessons.standard();
    private final Learner learner;

    Teaching(ScoreModel shipped) {
        this.shipped = shipped;
        this.learner = lessons.learner(shipped);
    }

    /** A row's numbers, in this version's order. */
    Statistics statistics(ModelStatistics row) {
        double[] gradient = numbers(row.getGradient());
        double[] curvature = numbers(row.getCurvature());
        return LessonOrder.arranged(row.getFactors(), new Statistics(gradient, curvature, row.getExamples()));
    }

    /** All partitions together, in their order; null where a partition learned nothing. */
    Statistics sum(Statistics[] partitions) {
        Statistics sum = LessonOrder.none();
        for (Statistics one : partitions) {
            sum = one == null ? sum : sum.plus(one);
        }
        return sum;
    }

    /**
     * The model after some weeks.
     *
     * @param week the last week that went in, which is the model's version
     * @param weeks sums of the weeks with lessons, in order; the others change nothing, and a crowded one no more than any may
     */
    ScoreModel model(int week, List<Statistics> weeks) {
        Learned learned = learner.start();
        for (Statistics one : weeks) {
            learned = learner.after(learned, lessons.ofAWeek(one));
        }
        return shipped.learned(learned, week);
    }

    private static double[] numbers(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
