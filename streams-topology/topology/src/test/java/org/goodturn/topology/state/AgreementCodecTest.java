package org.goodturn.topology.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.agreement.Agreement;
import org.goodturn.domain.agreement.Ask;
import org.goodturn.domain.agreement.AskScore;
import org.goodturn.domain.agreement.Parties;
import org.goodturn.domain.agreement.Role;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.introduction.Scored;
import org.goodturn.domain.timing.NudgeOutcome;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.topology.mapping.Suggested;
import org.junit.jupiter.api.Test;

/** What is kept of an introduction under way comes back as it was. */
class AgreementCodecTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final PersonId FAY = new PersonId("fay");
    private static final PersonId GUS = new PersonId("gus");
    private static final Parties PARTIES = new Parties(new PersonId("sam"), new PersonId("pia"), List.of(FAY, GUS));

    private final NudgeCodec nudges = new NudgeCodec();
    private final AskCodec asks = new AskCodec();

    private static NudgeState nudge() {
        var candidate = Suggested.candidate(NudgeKind.INTRODUCTION, false, 2, 7);
        return Suggested.opened(
                candidate, new Scored(ScoreModel.standard(), ScoreInputs.of(candidate, 1, NOW), NOW, ZoneOffset.UTC));
    }

    @Test
    void everyStepOfAnAgreementComesBackAsItWas() {
        List<PersonId> asked = List.of(FAY);
        for (Agreement agreement : List.of(
                new Agreement.Suggested(PARTIES),
                new Agreement.BridgeAsked(PARTIES, asked, NOW),
                new Agreement.OtherSideAsked(PARTIES, asked, FAY, NOW),
                new Agreement.Stalled(PARTIES, asked, FAY, NOW),
                new Agreement.Agreed(PARTIES, asked, FAY, NOW),
                new Agreement.Closed(PARTIES, asked, Agreement.Ending.SILENCE),
                new Agreement.Closed(PARTIES, asked, Agreement.Ending.NO_LONGER_STANDS))) {
            NudgeState kept = nudges.decode(nudges.encode(nudge().with(agreement)));

            assertThat(kept.agreement()).contains(agreement);
            assertThat(nudges.decode(nudges.encode(kept))).isEqualTo(kept);
        }
    }

    @Test
    void aNudgeOfLayoutThreeHasNoAgreement() {
        byte[] now = nudges.encode(nudge());
        byte[] old = Arrays.copyOf(now, now.length - 1);
        old[0] = 3;

        assertThat(nudges.decode(old)).isEqualTo(nudges.decode(now));
    }

    @Test
    void anAgreementTakesAboutThirtyBytesAndTwentyFiveAPersonConcerned() {
        Parties full = new Parties(id(1), id(2), List.of(id(3), id(4), id(5), id(6)));
        Agreement agreement = new Agreement.OtherSideAsked(full, List.of(id(3), id(4)), id(4), NOW);

        int bytes = nudges.encode(nudge().with(agreement)).length - nudges.encode(nudge()).length;

        // Six concerned, two of them asked, one of them the bridge.
        assertThat(bytes).isLessThanOrEqualTo(30 + 25 * 9);
    }

    @Test
    void aQuestionComesBackAsItWasAndTakesAboutSevenHundredBytes() {
        Ask ask = new Ask(
                "nudge-of-twenty-chars",
                Role.BRIDGE,
                id(1),
                id(2),
                id(3),
                new Ask.Subject("shift-of-twenty-chars", new Topic("marketing/branding"), true, 0.75),
                NOW,
                Ask.Progress.SAID_YES);
        AskScore.OwnTie tie = new AskScore.OwnTie(new Evidence(8, 1), 9, NOW);
        AskState state = AskState.held(
                        "ask-of-twenty-chars!",
                        ask,
                        AskScore.toBridge(tie, tie, 0.75, NOW, ZoneOffset.UTC),
                        List.of(new DataUse("mail", "map-trust", "receipt-1"), new DataUse("*", "be-a-bridge", "r")))
                .opened(NOW)
                .in(NudgeStatus.ACCEPTED, "", NOW)
                .with(NudgeOutcome.GOOD)
                .revised();

        byte[] bytes = asks.encode(state);

        assertThat(asks.decode(bytes)).isEqualTo(state);
        assertThat(bytes).hasSizeLessThanOrEqualTo(750);
    }

    private static PersonId id(int number) {
        return new PersonId("person-of-22-characters".substring(0, 21) + number);
    }
}
