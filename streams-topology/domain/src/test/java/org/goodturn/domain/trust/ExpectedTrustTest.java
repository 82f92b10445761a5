package org.goodturn.domain.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.goodturn.domain.learning.Learned;
import org.goodturn.domain.learning.Learner;
import org.goodturn.domain.learning.Statistics;
import org.junit.jupiter.api.Test;

class ExpectedTrustTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final int TERMS = ExpectationTerm.values().length;

    private final Learner learner = ExpectedTrust.learner();
    private final Learned shipped = learner.start();

    @Property(seed = "20261128")
    void what_is_expected_lies_between_minus_one_and_one(
            @ForAll @IntRange(max = 12) int good,
            @ForAll @IntRange(max = 12) int bad,
            @ForAll @DoubleRange(min = 0, max = 1e6) double positive,
            @ForAll @DoubleRange(min = 0, max = 1e6) double negative) {
        Standing other = standing(good, bad);
        Evidence evidence = new Evidence(positive, negative);

        double expected = ExpectedTrust.of(
                ExpectationInputs.of(
                        standing(bad, good), other, evidence, List.of(new Recommendation(evidence, evidence))),
                shipped);

        assertThat(expected).isBetween(-1.0, 1.0);
    }

    @Test
    void as_shipped_a_person_many_were_glad_of_is_expected_to_please_and_one_who_disappointed_many_is_not() {
        double good = expected(standing(8, 0), Evidence.NONE, List.of());
        double unknown = expected(Standing.NEW, Evidence.NONE, List.of());
        double bad = expected(standing(0, 8), Evidence.NONE, List.of());

        assertThat(good).isGreaterThan(0.3);
        assertThat(unknown).isBetween(bad + 0.3, good - 0.1);
        assertThat(bad).isLessThan(-0.3);
    }

    @Test
    void a_trusted_bridge_with_good_things_to_say_raises_it_and_one_with_bad_things_lowers_it() {
        Evidence much = new Evidence(8, 0);
        double none = expected(Standing.NEW, Evidence.NONE, List.of());

        double praised = expected(Standing.NEW, Evidence.NONE, List.of(new Recommendation(much, much)));
        double blamed = expected(Standing.NEW, Evidence.NONE, List.of(new Recommendation(much, new Evidence(0, 8))));

        assertThat(praised).isGreaterThan(none);
        assertThat(blamed).isLessThan(none);
    }

    @Property(seed = "20261128")
    void a_thousand_fresh_accounts_that_praise_somebody_change_nothing(
            @ForAll @DoubleRange(min = 0, max = 100) double much) {
        List<Recommendation> praise =
                Collections.nCopies(1000, new Recommendation(Evidence.NONE, new Evidence(much, 0)));

        assertThat(expected(Standing.NEW, Evidence.NONE, praise))
                .isEqualTo(expected(Standing.NEW, Evidence.NONE, List.of()));
    }

    @Property(seed = "20261128")
    void a_bridge_whose_word_proved_wrong_passes_on_less_and_never_more_than_it_is_worth(
            @ForAll @DoubleRange(min = 0, max = 100) double aboutBridge,
            @ForAll @DoubleRange(min = 0, max = 100) double wrong) {
        Evidence about = new Evidence(aboutBridge, 0);
        Evidence other = new Evidence(5, 0);
        double before = new Recommendation(about, other).passedOn().positive();
        double right =
                new Recommendation(about, other, new Evidence(50, 0)).passedOn().positive();
        double after = new Recommendation(about, other, new Evidence(0, wrong))
                .passedOn()
                .positive();

        assertThat(right).isEqualTo(before).isLessThanOrEqualTo(aboutBridge * (1 + 1e-12));
        assertThat(after).isLessThanOrEqualTo(before * (1 + 1e-12));
    }

    @Test
    void learning_a_week_at_a_time_is_ridge_regression_on_everything_at_once() {
        // Given examples of a known rule, told in ten weeks
        Random random = new Random(7);
        double[] rule = new double[TERMS];
        for (int i = 0; i < TERMS; i++) {
            rule[i] = shipped.weights()[i] + 0.1 * random.nextDouble();
        }
        Learned weekly = shipped;
        List<double[]> told = new ArrayList<>();
        for (int week = 0; week < 10; week++) {
            Statistics lessons = Statistics.none(TERMS);
            for (int i = 0; i < 200; i++) {
                double[] x = random.doubles(TERMS, -0.3, 0.3).toArray();
                told.add(x);
                lessons = lessons.plus(ExpectedTrust.lesson(new ExpectationInputs(x), weekly, dot(rule, x)));
            }
            weekly = learner.after(weekly, lessons);
        }

        // When all are told at once
        Statistics all = Statistics.none(TERMS);
        for (double[] x : told) {
            all = all.plus(ExpectedTrust.lesson(new ExpectationInputs(x), shipped, dot(rule, x)));
        }
        Learned atOnce = learner.after(shipped, all);

        // Then it is the same, and close to the rule
        for (int i = 0; i < TERMS; i++) {
            assertThat(weekly.weights()[i]).isCloseTo(atOnce.weights()[i], within(1e-9));
            assertThat(weekly.weights()[i]).isCloseTo(rule[i], within(0.06));
        }
    }

    @Test
    void no_lesson_turns_good_experience_into_a_reason_against_somebody() {
        // Given a world in which everybody returns trust to those who cheat them
        Learned learned = shipped;
        double[] x = new double[TERMS];
        x[ExpectationTerm.RETURNED.ordinal()] = 1;
        for (int week = 0; week < 50; week++) {
            Statistics lessons = Statistics.none(TERMS);
            for (int i = 0; i < 50; i++) {
                lessons = lessons.plus(ExpectedTrust.lesson(new ExpectationInputs(x), learned, -1));
            }
            learned = learner.after(learned, lessons);
        }

        assertThat(learned.weights()[ExpectationTerm.RETURNED.ordinal()]).isZero();
    }

    @Test
    void a_term_or_a_regard_out_of_range_is_refused() {
        double[] tooMuch = new double[TERMS];
        tooMuch[0] = 1.01;
        assertThatThrownBy(() -> new ExpectationInputs(tooMuch)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExpectationInputs(new double[TERMS + 1]))
                .isInstanceOf(IllegalArgumentException.class);
        ExpectationInputs nothing = new ExpectationInputs(new double[TERMS]);
        assertThatThrownBy(() -> ExpectedTrust.lesson(nothing, shipped, 1.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private double expected(Standing other, Evidence back, List<Recommendation> ways) {
        return ExpectedTrust.of(ExpectationInputs.of(standing(3, 0), other, back, ways), shipped);
    }

    /** So many good experiences, then so many bad ones. */
    private static Standing standing(int good, int bad) {
        Standing standing = Standing.NEW;
        for (int i = 0; i < good + bad; i++) {
            double regard = i < good ? 0.6 : -0.8;
            standing = standing.found(regard, NOW.plusSeconds(i)).finding(regard, NOW.plusSeconds(i));
        }
        return standing;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
