package org.goodturn.domain.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.goodturn.domain.learning.Learned;
import org.goodturn.domain.learning.Learner;
import org.goodturn.domain.learning.Statistics;
import org.junit.jupiter.api.Test;

class LessonsTest {

    private final ScoreModel defaults = FixedModel.standard();
    private final Lessons lessons = Lessons.standard();
    private final Learner learner = lessons.learner(defaults);

    @Property(seed = "20261128", tries = 200)
    void one_person_with_whatever_labels_moves_the_weights_by_no_more_than_stated(
            @ForAll("weeks") List<ScoreInputs> said, @ForAll boolean right) {
        // Given a person who says the same of everything, a hundred times over
        Statistics week = Statistics.none(ScoreModel.dimensions());
        for (ScoreInputs inputs : said) {
            week = week.plus(lessons.ofVerdict(defaults, inputs, right).times(100));
        }
        week = week.plus(lessons.ofChoice(defaults, said, firstAlone(said.size())));

        Learned after = learner.after(learner.start(), lessons.ofOnePersonsWeek(week));

        double moved = 0;
        for (int i = 0; i < ScoreModel.dimensions(); i++) {
            double by = Math.abs(after.weights()[i] - defaults.vector()[i]);
            assertThat(by).isLessThanOrEqualTo(lessons.mostStep() + 1e-12);
            moved += by * by;
        }
        assertThat(Math.sqrt(moved)).isLessThanOrEqualTo(lessons.mostMoveByOnePerson() + 1e-9);
    }

    @Property(seed = "20261128", tries = 200)
    void lessons_add_up_to_the_same_in_any_order(@ForAll("weeks") List<ScoreInputs> said, @ForAll Random random) {
        List<Statistics> apart = new ArrayList<>(said.stream()
                .map(inputs -> lessons.ofVerdict(defaults, inputs, random.nextBoolean()))
                .toList());
        Statistics inOrder = sum(apart);
        Collections.shuffle(apart, random);
        Statistics shuffled = sum(apart);

        assertThat(shuffled.gradient()).containsExactly(inOrder.gradient(), within(1e-9));
        assertThat(shuffled.curvature()).containsExactly(inOrder.curvature(), within(1e-9));
    }

    @Property(seed = "20261128", tries = 100)
    void the_weight_of_evidence_is_never_negative(@ForAll("weeks") @Size(min = 2) List<ScoreInputs> said) {
        // Given weeks in which everything that was right is called wrong
        Learned learned = learner.start();
        for (int week = 0; week < 30; week++) {
            ScoreModel now = defaults.learned(learned, week);
            Statistics all = Statistics.none(ScoreModel.dimensions());
            for (ScoreInputs inputs : said) {
                all = all.plus(lessons.ofVerdict(now, inputs, false).times(50));
            }
            learned = learner.after(learned, all);
        }

        // Then a model can still be made of it: it refuses negative weights of evidence
        ScoreModel model = defaults.learned(learned, 30);
        for (Factor factor : Factor.values()) {
            assertThat(!factor.isEvidence() || model.contribution(factor, 2) >= model.contribution(factor, 1))
                    .isTrue();
        }
    }

    @Test
    void aChoiceTeachesWhatItsLikelihoodSays() {
        // Given three candidates, of whom the second was met
        List<ScoreInputs> lookedAt = List.of(inputs(1, 0), inputs(2, 1), inputs(0.5, 3));
        boolean[] met = {false, true, false};

        Statistics lesson = lessons.ofChoice(defaults, lookedAt, met);

        // Then gradient and curvature are those of the log-likelihood, as differences tell
        int own = Factor.OWN_TRUST.ordinal();
        double step = 1e-4;
        double up = logLikelihood(own, step, lookedAt, 1);
        double down = logLikelihood(own, -step, lookedAt, 1);
        double here = logLikelihood(own, 0, lookedAt, 1);
        assertThat(lesson.gradient()[own]).isCloseTo((up - down) / (2 * step), within(1e-6));
        assertThat(lesson.curvature()[own * (own + 1) / 2 + own])
                .isCloseTo(-(up - 2 * here + down) / (step * step), within(1e-5));
        assertThat(lesson.examples()).isEqualTo(1);
    }

    @Test
    void aChoiceSaysNothingOfTheBaselineAndAVerdictDoes() {
        int baseline = ScoreModel.dimensions() - 1;

        Statistics choice =
                lessons.ofChoice(defaults, List.of(inputs(1, 0), inputs(2, 1)), new boolean[] {true, false});
        Statistics verdict = lessons.ofVerdict(defaults, inputs(1, 0), true);

        assertThat(choice.gradient()[baseline]).isCloseTo(0, within(1e-12));
        assertThat(verdict.gradient()[baseline]).isPositive();
    }

    @Test
    void nobodyMetTeachesNothing() {
        assertThat(lessons.ofChoice(defaults, List.of(inputs(1, 0)), new boolean[1])
                        .examples())
                .isZero();
        assertThatThrownBy(() -> lessons.ofChoice(defaults, List.of(), new boolean[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBusyWeekCountsAsMuchAsAnybodysWeekMay() {
        Statistics three = lessons.ofVerdict(defaults, inputs(1, 1), true).times(3);
        Statistics five = lessons.ofVerdict(defaults, inputs(1, 1), true).times(5);

        assertThat(lessons.ofOnePersonsWeek(three)).isSameAs(three);
        assertThat(lessons.ofOnePersonsWeek(five).examples()).isCloseTo(3, within(1e-12));
    }

    @Test
    void aLearnedModelTellsItsWeekAndKeepsTheThreshold() {
        Learned nothing = learner.after(learner.start(), Statistics.none(ScoreModel.dimensions()));

        ScoreModel model = defaults.learned(nothing, 2931);

        assertThat(model.name()).isEqualTo("fixed-1+week-2931");
        assertThat(model.weights()).isEqualTo(defaults.weights());
        assertThat(model.baseline()).isEqualTo(defaults.baseline());
        assertThat(model.threshold()).isEqualTo(defaults.threshold());
    }

    private double logLikelihood(int weight, double by, List<ScoreInputs> lookedAt, int chosen) {
        double[] weights = defaults.vector();
        weights[weight] += by;
        double sum = 0;
        double own = 0;
        for (int i = 0; i < lookedAt.size(); i++) {
            double[] inputs = lookedAt.get(i).vector();
            double score = 0;
            for (int j = 0; j < weights.length; j++) {
                score += weights[j] * inputs[j];
            }
            sum += Math.exp(score);
            own = i == chosen ? score : own;
        }
        return own - Math.log(sum);
    }

    private static ScoreInputs inputs(double ownTrust, double inherited) {
        return new ScoreInputs(Map.of(Factor.OWN_TRUST, ownTrust, Factor.INHERITED_TRUST, inherited));
    }

    private static boolean[] firstAlone(int size) {
        boolean[] met = new boolean[size];
        met[0] = true;
        return met;
    }

    private static Statistics sum(List<Statistics> parts) {
        return parts.stream().reduce(Statistics.none(ScoreModel.dimensions()), Statistics::plus);
    }

    @Provide
    Arbitrary<List<ScoreInputs>> weeks() {
        return Arbitraries.doubles()
                .between(-20, 20)
                .array(double[].class)
                .ofSize(Factor.values().length)
                .map(LessonsTest::inputs)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static ScoreInputs inputs(double[] numbers) {
        Map<Factor, Double> values = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            double number = numbers[factor.ordinal()];
            values.put(factor, factor.isEvidence() ? Math.abs(number) : number);
        }
        return new ScoreInputs(values);
    }
}
