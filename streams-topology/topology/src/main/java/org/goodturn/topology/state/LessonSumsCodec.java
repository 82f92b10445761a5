package org.goodturn.topology.state;

import java.util.Optional;
import org.goodturn.domain.introduction.LessonOrder;
import org.goodturn.domain.learning.Statistics;
import org.goodturn.topology.work.Codec;

/**
 * Layout 1: how many, and the sums with the names of their factors, so that a version with others reads them. For n numbers
 * about 14 n + 8 (n + n (n + 1) / 2) bytes: 2.4 KB for 21.
 */
final class LessonSumsCodec implements Codec<LessonSums> {

    @Override
    public byte[] encode(LessonSums lessons) {
        StateOutput out = new StateOutput(1);
        out.number(lessons.lessons());
        out.maybe(lessons.sums(), sums -> {
            out.all(LessonOrder.names(), out::text);
            out.real(sums.examples());
            for (double number : sums.gradient()) {
                out.real(number);
            }
            for (double number : sums.curvature()) {
                out.real(number);
            }
        });
        return out.toBytes();
    }

    @Override
    public LessonSums decode(byte[] bytes) {
        StateInput in = new StateInput(bytes, 1);
        int lessons = in.count();
        Optional<Statistics> sums = in.maybe(() -> {
            var factors = in.all(in::text);
            double examples = in.real();
            double[] gradient = reals(factors.size(), in);
            double[] curvature = reals(factors.size() * (factors.size() + 1) / 2, in);
            return LessonOrder.arranged(factors, new Statistics(gradient, curvature, examples));
        });
        return new LessonSums(lessons, sums);
    }

    private static double[] reals(int count, StateInput in) {
        double[] reals = new double[count];
        for (int i = 0; i < count; i++) {
            reals[i] = in.real();
        }
        return reals;
    }
}
