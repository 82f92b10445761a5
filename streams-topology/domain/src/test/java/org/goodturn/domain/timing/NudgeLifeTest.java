package org.goodturn.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NudgeLifeTest {

    /** Every status with every reaction; empty where nothing changes. */
    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource({
        "HELD, ACKNOWLEDGED,",
        "HELD, ACCEPTED,",
        "HELD, DECLINED,",
        "HELD, SNOOZED,",
        "HELD, WRONG,",
        "OPEN, ACKNOWLEDGED, ACKNOWLEDGED",
        "OPEN, ACCEPTED, ACCEPTED",
        "OPEN, DECLINED, DECLINED",
        "OPEN, SNOOZED, SNOOZED",
        "OPEN, WRONG, WRONG",
        "ACKNOWLEDGED, ACKNOWLEDGED,",
        "ACKNOWLEDGED, ACCEPTED, ACCEPTED",
        "ACKNOWLEDGED, DECLINED, DECLINED",
        "ACKNOWLEDGED, SNOOZED, SNOOZED",
        "ACKNOWLEDGED, WRONG, WRONG",
        "SNOOZED, ACKNOWLEDGED,",
        "SNOOZED, ACCEPTED, ACCEPTED",
        "SNOOZED, DECLINED, DECLINED",
        "SNOOZED, SNOOZED, SNOOZED",
        "SNOOZED, WRONG, WRONG",
        "ACCEPTED, ACKNOWLEDGED,",
        "ACCEPTED, ACCEPTED,",
        "ACCEPTED, DECLINED,",
        "ACCEPTED, SNOOZED,",
        "ACCEPTED, WRONG, WRONG",
        "DECLINED, ACKNOWLEDGED,",
        "DECLINED, ACCEPTED,",
        "DECLINED, DECLINED,",
        "DECLINED, SNOOZED,",
        "DECLINED, WRONG,",
        "WRONG, ACKNOWLEDGED,",
        "WRONG, ACCEPTED,",
        "WRONG, DECLINED,",
        "WRONG, SNOOZED,",
        "WRONG, WRONG,",
        "WITHDRAWN, ACKNOWLEDGED,",
        "WITHDRAWN, ACCEPTED,",
        "WITHDRAWN, DECLINED,",
        "WITHDRAWN, SNOOZED,",
        "WITHDRAWN, WRONG,",
        "EXPIRED, ACKNOWLEDGED,",
        "EXPIRED, ACCEPTED,",
        "EXPIRED, DECLINED,",
        "EXPIRED, SNOOZED,",
        "EXPIRED, WRONG,"
    })
    void a_reaction_moves_a_nudge_on_or_changes_nothing(NudgeStatus status, Reaction reaction, NudgeStatus next) {
        if (next == null) {
            assertThat(NudgeLife.after(status, reaction)).isEmpty();
        } else {
            assertThat(NudgeLife.after(status, reaction)).contains(next);
        }
    }

    @Test
    void only_what_was_accepted_has_an_outcome_and_the_same_is_said_once() {
        for (NudgeStatus status : NudgeStatus.values()) {
            assertThat(NudgeLife.outcome(status, NudgeOutcome.UNKNOWN, NudgeOutcome.GOOD)
                            .isPresent())
                    .isEqualTo(status == NudgeStatus.ACCEPTED);
        }
        NudgeStatus accepted = NudgeStatus.ACCEPTED;
        assertThat(NudgeLife.outcome(accepted, NudgeOutcome.GOOD, NudgeOutcome.BAD))
                .contains(NudgeOutcome.BAD);
        assertThat(NudgeLife.outcome(accepted, NudgeOutcome.GOOD, NudgeOutcome.GOOD))
                .isEmpty();
        assertThat(NudgeLife.outcome(accepted, NudgeOutcome.GOOD, NudgeOutcome.UNKNOWN))
                .isEmpty();
    }

    @Test
    void only_what_the_recipient_may_still_act_on_is_live() {
        Set<NudgeStatus> live = EnumSet.noneOf(NudgeStatus.class);
        for (NudgeStatus status : NudgeStatus.values()) {
            if (status.isLive()) {
                live.add(status);
            }
        }

        assertThat(live).containsExactlyInAnyOrder(NudgeStatus.OPEN, NudgeStatus.ACKNOWLEDGED, NudgeStatus.SNOOZED);
    }
}
