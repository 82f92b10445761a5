package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.whynot.WhyNot;
import org.goodturn.events.Pace;
import org.goodturn.events.Verdict;
import org.goodturn.topology.mapping.WhyNotMapping;
import org.goodturn.topology.mapping.WhyNotMapping.Said;
import org.goodturn.topology.stage.timing.ReadWhyNot;
import org.goodturn.topology.wording.Catalogue;
import org.goodturn.topology.work.Cause;
import org.junit.jupiter.api.Test;

/** Why somebody hears nothing about somebody. */
class WhyNotStageTest {

    private static final String BRANDING = "marketing/branding";

    private final ReadWhyNot reader = new ReadWhyNot(FixedJudgement.within(StageLimits.standard()));

    @Test
    void whetherSomebodyOffersNothingOrDoesNotWishToBeNamedOrDoesNotExistCannotBeTold() {
        // Given one who offers something else, one who may not be introduced, a bridge that does not wish to be one
        Village offersNothing = village().settles("pia", "food/bread").befriends("fay", "pia");
        Village mayNotBeNamed = village().settles("pia", BRANDING).befriends("fay", "pia");
        mayNotBeNamed.consents("pia", "MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES");
        Village noBridge = village().settles("pia", BRANDING).befriends("fay", "pia");
        noBridge.consents("fay", "MAP_TRUST", "BE_INTRODUCED");
        Village nobody = village();

        List<List<Said>> answers = new ArrayList<>();
        for (Village village : List.of(offersNothing, mayNotBeNamed, noBridge, nobody)) {
            village.comesToNeed("sam", BRANDING);
            assertThat(village.nudgesOf("sam")).isEmpty();
            answers.add(whyNot(village, "sam", "pia"));
        }

        assertThat(answers).allMatch(answers.getFirst()::equals);
        assertThat(answers.getFirst()).singleElement().satisfies(said -> {
            assertThat(said.code()).isEqualTo("nothing-known");
            assertThat(said.text()).startsWith("We know of nothing that would bring you and {with} together now.");
        });
    }

    @Test
    void whatWaitsForTheEndOfQuietHoursSaysSo() {
        Village village = village().settles("pia", BRANDING).befriends("fay", "pia");
        village.profile("sam", new Pace(7, 9 * 60, 12 * 60));
        village.comesToNeed("sam", BRANDING);

        assertThat(whyNot(village, "sam", "pia")).extracting(Said::code).containsExactly("quiet-hours");

        village.passes(Duration.ofHours(3));
        assertThat(whyNot(village, "sam", "pia")).extracting(Said::code).containsExactly("already-open");
    }

    @Test
    void whatWasDeclinedIsLeftForAWhile() {
        Village village = village().settles("pia", BRANDING).befriends("fay", "pia");
        village.comesToNeed("sam", BRANDING);
        village.says("sam", village.nudgesOf("sam").getFirst().getId(), Verdict.DECLINED);

        assertThat(whyNot(village, "sam", "pia")).extracting(Said::code).containsExactly("declined-before");
    }

    @Test
    void whatIsNotEnoughIsExplainedAndSaysWhatItWouldTake() {
        // Given a judgement that asks for a little more than speaks for anybody here
        Village village = new Village(demanding())
                .settles("sam")
                .settles("fay")
                .settles("pia", BRANDING)
                .befriends("sam", "fay")
                .befriends("fay", "pia");
        village.comesToNeed("sam", BRANDING);

        assertThat(village.nudgesOf("sam")).isEmpty();
        assertThat(whyNot(village, "sam", "pia")).singleElement().satisfies(said -> {
            assertThat(said.code()).isEqualTo("below-threshold");
            assertThat(said.text()).contains("not enough yet. It would take ");
            assertThat(said.explanation()).isPresent();
        });
    }

    @Test
    void askingChangesNothing() {
        Village village = village();
        village.comesToNeed("sam", BRANDING);
        int before = village.published(Object.class).size();

        whyNot(village, "nobody-here", "sam");

        assertThat(village.remembers("nobody-here")).isFalse();
        assertThat(village.published(Object.class)).hasSize(before);
    }

    private static Village village() {
        return new Village().settles("sam").settles("fay").befriends("sam", "fay");
    }

    private static Judgement demanding() {
        Judgement standard = FixedJudgement.within(StageLimits.standard());
        ScoreModel model = standard.scoring();
        Village usual = village().settles("pia", BRANDING).befriends("fay", "pia");
        double score = usual.comesToNeed("sam", BRANDING)
                .nudgesOf("sam")
                .getFirst()
                .getExplanation()
                .getLogOdds();
        return FixedJudgement.scoringBy(
                new ScoreModel(model.name(), model.baseline(), model.weights(), score + 0.01), standard.limits());
    }

    private List<Said> whyNot(Village village, String person, String other) {
        WhyNot[] answer = new WhyNot[1];
        village.handle(person, Cause.event("why-not"), work -> answer[0] = reader.about(other, work));
        return WhyNotMapping.said(answer[0], Catalogue.english());
    }
}
