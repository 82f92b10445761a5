package org.goodturn.evaluation.town.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.StageLimits;
import org.goodturn.town.Difficulty;
import org.goodturn.town.Town;
import org.goodturn.town.TownPlan;
import org.goodturn.town.reactions.Reaction;
import org.junit.jupiter.api.Test;

class TownLifeTest {

    private static final int DAYS = 7;
    private static final Town HAMLET = Town.of(new TownPlan(60, 1, 60, Difficulty.GENTLE));
    private static final TownDays LIVED = TownDays.of(HAMLET, DAYS);

    @Test
    void the_same_town_lived_twice_gives_the_same_diary_to_the_letter() {
        assertThat(lived(true)).isEqualTo(lived(true));
    }

    @Test
    void nudges_are_opened_from_the_planted_present_on_and_not_after_the_last_day() {
        TownDiary diary = lived(true);

        assertThat(diary.nudges()).isNotEmpty().allSatisfy(nudge -> assertThat(nudge.openedAt())
                .isBetween(HAMLET.presentAt(), HAMLET.presentAt().plus(Duration.ofDays(DAYS))));
    }

    @Test
    void each_nudge_is_in_the_diary_once_with_people_as_the_town_calls_them() {
        TownDiary diary = lived(true);

        assertThat(diary.nudges()).extracting(SaidNudge::id).doesNotHaveDuplicates();
        assertThat(diary.nudges())
                .allSatisfy(nudge -> assertThat(nudge.recipient()).contains("@town.example"));
    }

    @Test
    void what_recipients_say_reaches_the_stages_only_where_it_is_fed_back() {
        TownDiary with = lived(true);
        TownDiary without = lived(false);

        assertThat(with.reactions()).containsValue(Reaction.Verdict.ACCEPTED);
        assertThat(with.counted()).containsKey("nudges-accepted");
        assertThat(without.reactions()).containsValue(Reaction.Verdict.ACCEPTED);
        assertThat(without.counted()).doesNotContainKey("nudges-accepted");
    }

    private static TownDiary lived(boolean feedback) {
        return new TownLife(LIVED, Judgement.standard(StageLimits.standard()), feedback).live();
    }
}
