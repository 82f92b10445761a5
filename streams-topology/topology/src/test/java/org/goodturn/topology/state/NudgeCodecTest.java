package org.goodturn.topology.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.topology.mapping.Suggested.NOW;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Factor;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.introduction.Scored;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.Repute;
import org.goodturn.domain.trust.Standing;
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
    void a_suggestion_is_kept_with_how_others_found_the_other_side_in_at_most_330_bytes_more() {
        NudgeState plain = nudge(NudgeKind.INTRODUCTION, 4);
        NudgeState known = nudge(reputed(plain.candidate()));

        NudgeState read = codec.decode(codec.encode(known));

        assertThat(read).isEqualTo(known);
        assertThat(read.scored().inputs().of(Factor.EXPECTED_TRUST))
                .hasValueSatisfying(input -> assertThat(input).isNegative());
        assertThat(codec.encode(known).length - codec.encode(plain).length).isLessThanOrEqualTo(330 + 30);
    }

    @Test
    void what_layout_two_kept_is_read_without_repute() {
        // Given what layout 3 says of a suggestion without repute: one byte more than layout 2 did
        NudgeState nudge = nudge(NudgeKind.INTRODUCTION, 2);
        byte[] newest = codec.encode(nudge);
        NudgeState reputed = Suggested.opened(reputed(nudge.candidate()), nudge.scored());
        int flag = Arrays.mismatch(newest, codec.encode(reputed));
        byte[] older = new byte[newest.length - 1];
        System.arraycopy(newest, 0, older, 0, flag);
        System.arraycopy(newest, flag + 1, older, flag, older.length - flag);
        older[0] = 2;

        NudgeState read = codec.decode(older);

        assertThat(read).isEqualTo(nudge);
    }

    @Test
    void ways_of_layout_one_are_read_without_beliefs_and_ties_without_who_began() {
        NudgeState introduction = nudge(NudgeKind.INTRODUCTION, 3);
        NudgeState followUp = nudge(NudgeKind.FOLLOW_UP, 0);
        Candidate.KnownTie tie = followUp.candidate().known().orElseThrow();

        assertThat(codec.decode(inLayoutOne(introduction)).candidate()).isEqualTo(introduction.candidate());
        assertThat(codec.decode(inLayoutOne(followUp)).candidate().known())
                .contains(new Candidate.KnownTie(tie.about(), tie.back(), tie.count(), tie.lastAt(), tie.firstAt()));
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

    private static NudgeState nudge(Candidate candidate) {
        Scored scored = new Scored(ScoreModel.standard(), ScoreInputs.of(candidate, 1, NOW), NOW, ZoneOffset.UTC);
        return Suggested.opened(candidate, scored);
    }

    /** The same, of somebody who disappointed many, for somebody who has said much. */
    private static Candidate reputed(Candidate one) {
        Standing standing = Standing.NEW;
        for (int i = 0; i < 100; i++) {
            standing = standing.found(-0.123456, NOW.plusSeconds(i)).finding(0.123456, NOW.plusSeconds(i));
        }
        return new Candidate(
                one.kind(),
                one.with(),
                one.need(),
                one.offering(),
                one.fit(),
                one.known(),
                one.paths(),
                one.otherReceipt(),
                one.liveliness(),
                Optional.of(new Repute(standing.received(), standing)));
    }

    /** As layout 1 wrote it. */
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
        out.maybe(nudge.candidate().known(), known -> {
            write(known.about(), out);
            write(known.back(), out);
            out.number(known.count());
            out.instant(known.lastAt());
            out.instant(known.firstAt());
        });
        out.all(nudge.candidate().paths(), path -> {
            out.text(path.bridge().value());
            write(path.recipientAboutBridge(), out);
            write(path.bridgeAboutOther(), out);
            write(path.bridgeAboutRecipient(), out);
            write(path.otherAboutBridge(), out);
            out.number(path.bridgeLoad());
            out.number(path.recipientBridgeCount());
            out.number(path.bridgeOtherCount());
            out.instant(path.bridgeOtherSince());
            out.all(path.receipts(), out::text);
        });
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

    private static void write(Evidence evidence, StateOutput out) {
        out.real(evidence.positive());
        out.real(evidence.negative());
    }
}
