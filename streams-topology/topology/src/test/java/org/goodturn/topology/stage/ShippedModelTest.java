package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Nudge;
import org.junit.jupiter.api.Test;

/** What ships speaks where the case is clear and is silent where it is not; all other stages' tests have weights of their own. */
class ShippedModelTest {

    private static final String BRANDING = "marketing/branding";

    private final Village village = new Village(Judgement.standard(StageLimits.standard()))
            .settles("sam")
            .settles("fay")
            .settles("pia", BRANDING);

    @Test
    void aClearNeedAndTrustAllRoundAreWorthAWord() {
        village.befriends("sam", "fay").befriends("fay", "pia").comesToNeed("sam", BRANDING);

        Nudge nudge = village.nudgesOf("sam").getFirst();
        assertThat(nudge.getWith()).isEqualTo("pia");
        assertThat(nudge.getExplanation().getModel())
                .isEqualTo(ScoreModel.standard().name());
    }

    @Test
    void somebodyWhomTheBridgeHardlyKnowsIsNotWorthAWord() {
        village.befriends("sam", "fay")
                .together("fay", "pia", InteractionKind.MESSAGE, village.now().minusSeconds(3600))
                .comesToNeed("sam", BRANDING);

        assertThat(village.nudgesOf("sam")).isEmpty();
    }
}
