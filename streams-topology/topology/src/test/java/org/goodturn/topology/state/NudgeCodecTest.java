package org.goodturn.topology.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.topology.mapping.Suggested.NOW;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.introduction.Scored;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.topology.mapping.Suggested;
import org.junit.jupiter.api.Test;

/** How suggestions are kept. */
class NudgeCodecTest {

    private final NudgeCodec codec = new NudgeCodec();

    @Test
    void a_suggestion_is_kept_with_the_model_that_scored_it() {
        NudgeState nudge = nudge(NudgeKind.FOLLOW_UP, 0);

        assertThat(codec.decode(codec.encode(nudge))).isEqualTo(nudge);
    }

    @Test
    void a_suggestion_with_four_bridges_takes_less_than_two_kilobytes() {
        assertThat(codec.encode(nudge(NudgeKind.INTRODUCTION, 4))).hasSizeLessThan(2048);
    }

    @Test
    void what_an_earlier_version_kept_is_read_as_scored_by_the_model_of_its_time() {
        NudgeState nudge = nudge(NudgeKind.INTRODUCTION, 0);

        NudgeState read = codec.decode(inLayoutOne(nudge));

        assertThat(read.candidate()).isEqualTo(nudge.candidate());
        assertThat(read.scored().inputs()).isEqualTo(nudge.scored().inputs());
        assertThat(read.scored().model()).isEqualTo(ScoreModel.standard());
        assertThat(read.scored().zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(read.status()).isEqualTo(NudgeStatus.OPEN);
        assertThat(read.expiresAt()).isEqualTo(nudge.expiresAt());
    }

    private static NudgeState nudge(NudgeKind kind, int bridges) {
        var candidate = Suggested.candidate(kind, false, bridges, 9);
        Scored scored = new Scored(
                ScoreModel.standard(),
                ScoreInputs.of(candidate, 1, NOW),
                NOW.plus(Duration.ofHours(1)),
                ZoneId.of("America/St_Johns"));
        return Suggested.opened(candidate, scored);
    }

    /** As layout 1 wrote an introduction without bridges. */
    private static byte[] inLayoutOne(NudgeState nudge) {
        StateOutput out = new StateOutput(1);
        out.text(nudge.id());
        out.number(nudge.revision());
        out.octet(nudge.status().ordinal());
        out.octet(nudge.candidate().kind().ordinal());
        out.text(nudge.candidate().with().value());
        NeedCodec.write(nudge.candidate().need(), out);
        out.flag(false);
        out.real(nudge.candidate().fit());
        out.flag(false);
        out.all(List.of(), path -> {});
        out.text(nudge.candidate().otherReceipt());
        out.all(nudge.scored().inputs().values().entrySet(), input -> {
            out.text(input.getKey().word());
            out.real(input.getValue());
        });
        out.all(List.of(), use -> {});
        out.instant(nudge.heldSince());
        out.instant(nudge.openedAt());
        out.instant(nudge.expiresAt());
        out.instant(nudge.dueAt());
        out.text(nudge.reason());
        return out.toBytes();
    }
}
