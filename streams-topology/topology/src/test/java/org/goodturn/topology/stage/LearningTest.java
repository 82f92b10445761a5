package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.goodturn.domain.introduction.LessonOrder;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.ModelStatistics;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeOutcome;
import org.goodturn.events.Pace;
import org.goodturn.events.Verdict;
import org.goodturn.topics.Topics;
import org.goodturn.topology.commons.CommonsLimits;
import org.goodturn.topology.state.Rooms;
import org.junit.jupiter.api.Test;

/** What is learned from what people say and do: sums a week, and from them the weights of the weeks to come. */
class LearningTest {

    private static final String BRANDING = "marketing/branding";
    private static final Duration WEEK = Duration.ofDays(7);
    /** What is held is said one by one, with time between, and all of it in one week from Monday. */
    private static final int HOURS_TO_SAY_ALL = 6 * 24;

    @Test
    void whatIsSaidToASuggestionIsALessonOfItsWeek() {
        Village village = village("pia").comesToNeed("sam", BRANDING);

        village.says("sam", village.nudgesOf("sam").getFirst().getId(), Verdict.ACCEPTED)
                .passes(WEEK);

        ModelStatistics row = lessons(village).getFirst();
        assertThat(row.getExamples()).isEqualTo(1);
        assertThat(row.getFactors()).isEqualTo(LessonOrder.names());
        assertThat(row.getGradient()).hasSize(LessonOrder.names().size());
        // Who said yes speaks for whatever spoke for it.
        assertThat(row.getGradient().get(LessonOrder.names().indexOf("need"))).isPositive();
        assertThat(row.getGradient().get(LessonOrder.names().indexOf("footing")))
                .isPositive();
    }

    @Test
    void howItEndedIsALessonOfItsOwn() {
        Village village = village("pia").comesToNeed("sam", BRANDING);
        String nudge = village.nudgesOf("sam").getFirst().getId();

        village.says("sam", nudge, Verdict.ACCEPTED)
                .says(village.feedback("sam", nudge)
                        .setOutcome(NudgeOutcome.BAD)
                        .build())
                .passes(WEEK);

        ModelStatistics row = lessons(village).getFirst();
        assertThat(row.getExamples()).isEqualTo(2);
        // A yes that ended badly takes back more than it gave: the model had half expected a yes.
        assertThat(row.getGradient().get(LessonOrder.names().indexOf("need"))).isNegative();
    }

    @Test
    void aWeekWithoutLessonsIsPublishedEmpty() {
        Village village = village("pia").passes(Duration.ZERO).passes(WEEK);

        List<ModelStatistics> rows = village.published(ModelStatistics.class);
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().getExamples()).isZero();
        assertThat(rows.getLast().getGradient()).isEmpty();
    }

    @Test
    void toSnoozeOrToSeeIsNoLesson() {
        Village village = village("pia").comesToNeed("sam", BRANDING);
        String nudge = village.nudgesOf("sam").getFirst().getId();

        village.says("sam", nudge, Verdict.ACKNOWLEDGED).says("sam", nudge, Verdict.SNOOZED);

        assertThat(village.tally().of("lessons")).isZero();
    }

    @Test
    void oneLessonTooManyOfOnePersonInAWeekDoesNotCount() {
        int most = CommonsLimits.standard().lessonsPerPerson();
        String[] others = new String[most + 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = "p" + i;
        }
        Village village = village(others).comesToNeed("sam", BRANDING).passesHourly(HOURS_TO_SAY_ALL);
        for (Nudge nudge : village.nudgesOf("sam")) {
            village.says("sam", nudge.getId(), Verdict.ACCEPTED);
        }

        assertThat(village.nudgesOf("sam")).hasSize(most + 1);
        assertThat(village.tally().of("lessons")).isEqualTo(most);
        assertThat(village.tally().of("lessons-over-bound")).isEqualTo(1);
        village.passes(WEEK);
        assertThat(lessons(village).getFirst().getExamples()).isEqualTo(most);
        assertThat(village.stores().size(Rooms.LESSONS.storeName())).isZero();
    }

    @Test
    void aSuggestionIsJudgedByTheWeightsOfTheLastClosedWeekAndSaysThem() {
        Village village = village("pia").comesToNeed("sam", BRANDING);
        Nudge before = village.nudgesOf("sam").getFirst();
        village.says("sam", before.getId(), Verdict.WRONG).passes(WEEK);

        village.settles("tom").befriends("tom", "fay").comesToNeed("tom", BRANDING);

        Nudge after = village.nudgesOf("tom").getFirst();
        assertThat(before.getExplanation().getModel()).isEqualTo(FixedJudgement.MODEL);
        assertThat(after.getExplanation().getModel()).startsWith(FixedJudgement.MODEL + "+week-");
        assertThat(after.getWeights()).isNotEmpty().isNotEqualTo(before.getWeights());
        double sum = after.getExplanation().getBaseline();
        for (int i = 0; i < after.getWeights().size(); i++) {
            String factor = after.getWeights().get(i).getName();
            sum += after.getWeights().get(i).getValue()
                    * after.getInputs().stream()
                            .filter(input -> input.getName().equals(factor))
                            .mapToDouble(input -> input.getValue())
                            .sum();
        }
        assertThat(sum).isCloseTo(after.getExplanation().getLogOdds(), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void aFirstContactThatNobodySuggestedIsAChoiceAmongThoseWhoWereLookedAt() {
        Village village = holding("pia", "pam");
        assertThat(village.nudgesOf("sam")).isEmpty();

        village.together("sam", "pia", InteractionKind.MEETING, village.now());

        assertThat(village.tally().of("contacts-learned-from")).isEqualTo(1);
    }

    @Test
    void aFirstContactThatWasSuggestedTeachesNothing() {
        Village village = village("pia", "pam").comesToNeed("sam", BRANDING).passesHourly(HOURS_TO_SAY_ALL);
        assertThat(village.nudgesOf("sam")).hasSize(2);

        village.together("sam", "pia", InteractionKind.MEETING, village.now());

        assertThat(village.tally().of("lessons")).isZero();
    }

    @Test
    void aFirstContactWithSomebodyWhoWasNotLookedAtTeachesNothing() {
        Village village = holding("pia", "pam").settles("ann");

        village.together("sam", "ann", InteractionKind.MEETING, village.now());

        assertThat(village.tally().of("lessons")).isZero();
    }

    /** Sam trusts fay, who trusts some who offer branding; sam's needs are not told to them. */
    private static Village village(String... others) {
        Village village = new Village().settles("fay");
        village.consents("sam", "MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES", "BE_A_BRIDGE")
                .profile("sam", new Pace(14, 0, 0))
                .befriends("sam", "fay");
        for (String other : others) {
            village.settles(other, BRANDING).befriends("fay", other);
        }
        return village;
    }

    /** The same, but it is not the hour to say anything to sam. */
    private static Village holding(String... others) {
        return village(others).profile("sam", new Pace(14, 8 * 60, 20 * 60)).comesToNeed("sam", BRANDING);
    }

    private static List<ModelStatistics> lessons(Village village) {
        return village.on(Topics.MODEL_STATISTICS).stream()
                .filter(one -> one.value() instanceof ModelStatistics row && row.getExamples() > 0)
                .map(one -> (ModelStatistics) one.value())
                .toList();
    }
}
