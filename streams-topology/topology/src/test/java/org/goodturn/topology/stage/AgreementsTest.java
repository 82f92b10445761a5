package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.goodturn.events.Asking;
import org.goodturn.events.IntroductionStep;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeOutcome;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Pace;
import org.goodturn.events.Verdict;
import org.goodturn.topology.mapping.ExplanationMapping;
import org.goodturn.topology.wording.Catalogue;
import org.junit.jupiter.api.Test;

/** Sam is told of Pia, whom Fay could introduce; what follows when they say yes, one after the other. */
class AgreementsTest {

    private static final String BRANDING = "marketing/branding";
    private static final Pace AWAKE = new Pace(7, 0, 0);

    private Village village = villageWith("fay");

    /** Sam and Pia both trust these. */
    private static Village villageWith(String... bridges) {
        Village village = new Village().settles("sam").settles("pia", BRANDING);
        for (String bridge : bridges) {
            village.settles(bridge).befriends("sam", bridge).befriends(bridge, "pia");
        }
        return village.comesToNeed("sam", BRANDING);
    }

    private Nudge suggested() {
        return village.nudge("sam", nudge -> nudge.getAsking() == Asking.RECIPIENT)
                .orElseThrow();
    }

    private Nudge asked(String person) {
        return village.nudge(person, nudge -> nudge.getAsking() != Asking.RECIPIENT)
                .orElseThrow();
    }

    private boolean isAsked(String person) {
        return village.nudge(person, nudge -> nudge.getAsking() != Asking.RECIPIENT)
                .isPresent();
    }

    private AgreementsTest accepts(String person) {
        return says(person, Verdict.ACCEPTED);
    }

    private AgreementsTest says(String person, Verdict verdict) {
        Nudge nudge = person.equals("sam") ? suggested() : asked(person);
        village.says(person, nudge.getId(), verdict);
        return this;
    }

    private AgreementsTest allAgree() {
        return accepts("sam").accepts("fay").accepts("pia");
    }

    @Test
    void aSuggestionSaysThatNobodyHasSaidYesYet() {
        assertThat(suggested().getStep()).isEqualTo(IntroductionStep.SUGGESTED);
        assertThat(suggested().getAgreed()).isEmpty();
    }

    @Test
    void whenTheRecipientAcceptsTheBridgeIsAskedAndSeesBoth() {
        accepts("sam");

        Nudge nudge = asked("fay");
        assertThat(nudge.getAsking()).isEqualTo(Asking.BRIDGE);
        assertThat(nudge.getStatus()).isEqualTo(NudgeStatus.OPEN);
        assertThat(nudge.getWith()).isEqualTo("sam");
        assertThat(nudge.getMeets()).isEqualTo("pia");
        assertThat(nudge.getThrough()).isEmpty();
        assertThat(nudge.getTopic()).isEqualTo(BRANDING);
        assertThat(nudge.getStep()).isEqualTo(IntroductionStep.BRIDGE_ASKED);
        assertThat(nudge.getAgreed()).containsExactly("sam");
        assertThat(nudge.getExpiresAt()).isEqualTo(village.now().plus(Duration.ofDays(14)));
        assertThat(nudge.getHeadline())
                .isEqualTo("{with} would like to meet {meets}, who can help with branding: would you introduce them?");
        assertThat(suggested().getStep()).isEqualTo(IntroductionStep.BRIDGE_ASKED);
        assertThat(suggested().getStatus()).isEqualTo(NudgeStatus.ACCEPTED);
        assertThat(suggested().getRevision()).as("one word, one revision").isEqualTo(2);
    }

    @Test
    void theOtherSideIsToldNothingUntilTheBridgeSaidYes() {
        accepts("sam");
        assertThat(isAsked("pia")).isFalse();

        accepts("fay");

        Nudge nudge = asked("pia");
        assertThat(nudge.getAsking()).isEqualTo(Asking.OTHER_SIDE);
        assertThat(nudge.getWith()).isEqualTo("sam");
        assertThat(nudge.getThrough()).containsExactly("fay");
        assertThat(nudge.getMeets()).isNull();
        assertThat(nudge.getStep()).isEqualTo(IntroductionStep.OTHER_SIDE_ASKED);
        assertThat(nudge.getAgreed()).containsExactly("sam", "fay");
        assertThat(nudge.getHeadline())
                .isEqualTo(
                        "{through.0} would introduce you to {with}, whom you could help with branding: would you like that?");
    }

    @Test
    void whenAllSaidYesEachSeesWhoAgreedAndNothingElseHappens() {
        allAgree();

        for (Nudge nudge : List.of(suggested(), asked("fay"), asked("pia"))) {
            assertThat(nudge.getStatus()).isEqualTo(NudgeStatus.ACCEPTED);
            assertThat(nudge.getStep()).isEqualTo(IntroductionStep.AGREED);
            assertThat(nudge.getAgreed()).containsExactly("sam", "fay", "pia");
        }
        assertThat(village.tie("sam", "pia")).as("agreeing is not yet meeting").isEmpty();
        assertThat(village.deadLetterReasons()).isEmpty();
    }

    @Test
    void anAskSaysWhatStandsBehindItAndItsReasonsAddUp() {
        accepts("sam").accepts("fay");

        for (Nudge nudge : List.of(asked("fay"), asked("pia"))) {
            double sum = nudge.getExplanation().getBaseline()
                    + nudge.getExplanation().getContributions().stream()
                            .mapToDouble(one -> one.getValue())
                            .sum();
            assertThat(sum).isCloseTo(nudge.getExplanation().getLogOdds(), within(1e-9));
            assertThat(nudge.getScore()).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-9));
            assertThat(nudge.getExplanation().getCounterfactual())
                    .contains("If you say no, or nothing, nobody is told")
                    .contains("We send nothing to anybody");
            assertThat(nudge.getExplanation().getDataUsed())
                    .extracting(use -> use.getPurpose())
                    .contains("map-trust", "be-a-bridge", "be-introduced", "receive-nudges");
            assertThat(ExplanationMapping.replayed(nudge, Catalogue.english())).isEqualTo(nudge.getExplanation());
        }
    }

    @Test
    void aDecliningABridgeAndASilentOneLookTheSameToTheRecipient() {
        Village silent = villageWith("fay");
        String id = suggested().getId();
        silent.says("sam", id, Verdict.ACCEPTED);
        accepts("sam").says("fay", Verdict.DECLINED);

        for (int day = 0; day < 40; day++) {
            village.passes(Duration.ofDays(1));
            silent.passes(Duration.ofDays(1));
            assertThat(village.nudgesOf("sam")).isEqualTo(silent.nudgesOf("sam"));
            assertThat(village.nudgesOf("pia")).isEqualTo(silent.nudgesOf("pia"));
        }
        assertThat(suggested().getStep()).isEqualTo(IntroductionStep.CLOSED);
        assertThat(suggested().getStatus()).isEqualTo(NudgeStatus.ACCEPTED);
        assertThat(asked("fay").getStatus()).isEqualTo(NudgeStatus.DECLINED);
        assertThat(silent.nudgesOf("fay").getLast().getStatus()).isEqualTo(NudgeStatus.EXPIRED);
    }

    @Test
    void aBridgeThatCannotBeAskedLooksToTheRecipientLikeASilentOne() {
        village.profile("fay", new Pace(0, 0, 0));

        accepts("sam");

        assertThat(isAsked("fay")).isFalse();
        assertThat(suggested().getStep()).isEqualTo(IntroductionStep.BRIDGE_ASKED);
        village.passes(Duration.ofDays(14)).passes(Duration.ofHours(1));
        assertThat(suggested().getStep()).isEqualTo(IntroductionStep.CLOSED);
    }

    @Test
    void aBridgeIsNotAskedInItsQuietHours() {
        village.profile("fay", new Pace(7, 9 * 60, 12 * 60));

        accepts("sam");
        assertThat(isAsked("fay")).isFalse();

        village.passes(Duration.ofHours(2));
        assertThat(asked("fay").getStatus()).isEqualTo(NudgeStatus.OPEN);
    }

    @Test
    void aThirdAskInAWeekWaits() {
        for (String topic : List.of("a/one", "a/two", "a/three")) {
            village.settles("ola" + topic.substring(2), topic).befriends("fay", "ola" + topic.substring(2));
        }
        for (String topic : List.of("a/one", "a/two", "a/three")) {
            village.comesToNeed("sam", topic).passesHourly(5);
        }
        List<Nudge> suggestions = village.nudgesOf("sam").stream()
                .filter(nudge -> nudge.getTopic().startsWith("a/"))
                .toList();
        assertThat(suggestions).hasSize(3);

        suggestions.forEach(nudge -> village.says("sam", nudge.getId(), Verdict.ACCEPTED));

        assertThat(village.nudgesOf("fay")).hasSize(2);
        assertThat(village.tally().of("asks-held-goodwill")).isEqualTo(1);
        village.passes(Duration.ofDays(7));
        assertThat(village.nudgesOf("fay")).hasSize(3);
    }

    @Test
    void theOtherSidesQuestionWaitsForRoomInTheirPaceAndCountsInIt() {
        village.profile("pia", new Pace(1, 0, 0));
        // She was told of Sam's need herself, and that was her one suggestion this week.
        assertThat(village.nudgesOf("pia")).hasSize(1);

        accepts("sam").accepts("fay");
        assertThat(isAsked("pia")).isFalse();

        village.passes(Duration.ofDays(7));
        assertThat(asked("pia").getStatus()).isEqualTo(NudgeStatus.OPEN);
    }

    @Test
    void whereABridgeKeepsSilentTheNextIsAskedAndOnlyOnce() {
        village = villageWith("fay", "gus");
        assertThat(suggested().getThrough()).hasSize(2);
        String first = suggested().getThrough().getFirst();
        String second = suggested().getThrough().getLast();

        accepts("sam");
        assertThat(isAsked(first)).isTrue();
        assertThat(isAsked(second)).isFalse();
        village.passes(Duration.ofDays(14)).passes(Duration.ofHours(1));

        assertThat(asked(first).getStatus()).isEqualTo(NudgeStatus.EXPIRED);
        accepts(second).accepts("pia");
        assertThat(suggested().getAgreed()).containsExactly("sam", second, "pia");
    }

    @Test
    void anAgreementUnderWayOutlastsTheNeed() {
        accepts("sam").accepts("fay");
        village.passes(Duration.ofDays(13));

        accepts("pia");

        assertThat(suggested().getStep()).isEqualTo(IntroductionStep.AGREED);
    }

    @Test
    void theRecipientMayTakeTheYesBackAndAllWhoWereAskedAreSpared() {
        accepts("sam").accepts("fay").says("sam", Verdict.DECLINED);

        assertThat(suggested().getStatus()).isEqualTo(NudgeStatus.DECLINED);
        assertThat(suggested().getStep()).isEqualTo(IntroductionStep.CLOSED);
        for (Nudge nudge : List.of(asked("fay"), asked("pia"))) {
            assertThat(nudge.getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
            assertThat(nudge.getReason()).isEqualTo("no-longer-stands");
            assertThat(nudge.getAgreed()).isEmpty();
        }
    }

    @Test
    void afterAllAgreedAnAcceptedSuggestionCannotBeDeclinedAnyMore() {
        allAgree().says("sam", Verdict.DECLINED);

        assertThat(suggested().getStep()).isEqualTo(IntroductionStep.AGREED);
        assertThat(village.tally().of("feedback-without-effect")).isEqualTo(1);
    }

    @Test
    void aBridgeThatTakesItsYesBackSparesTheOtherSideAndTheRecipientSeesSilence() {
        accepts("sam").accepts("fay");
        Nudge before = suggested();

        says("fay", Verdict.DECLINED);

        assertThat(asked("pia").getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(suggested()).isEqualTo(before);
        village.passes(Duration.ofDays(14)).passes(Duration.ofHours(1));
        assertThat(suggested().getStep()).isEqualTo(IntroductionStep.CLOSED);
    }

    @Test
    void aNoFromTheOtherSideIsToldToNobody() {
        accepts("sam").accepts("fay");
        Nudge recipients = suggested();
        Nudge bridges = asked("fay");

        says("pia", Verdict.DECLINED);

        assertThat(suggested()).isEqualTo(recipients);
        assertThat(asked("fay")).isEqualTo(bridges);
        village.passes(Duration.ofDays(14)).passes(Duration.ofHours(1));
        assertThat(suggested().getStep()).isEqualTo(IntroductionStep.CLOSED);
        assertThat(asked("fay").getStep()).isEqualTo(IntroductionStep.CLOSED);
    }

    @Test
    void whoeverTakesBackAConsentItNeedsEndsItForAllAtOnce() {
        String[][] withdrawals = {
            {"sam", "MAP_TRUST", "DETECT_INTENT", "SHARE_INTENT", "BE_INTRODUCED", "BE_A_BRIDGE"},
            {"fay", "MAP_TRUST", "DETECT_INTENT", "SHARE_INTENT", "BE_INTRODUCED", "RECEIVE_NUDGES"},
            {"fay", "MAP_TRUST", "DETECT_INTENT", "SHARE_INTENT", "BE_INTRODUCED", "BE_A_BRIDGE"},
            {"pia", "MAP_TRUST", "DETECT_INTENT", "SHARE_INTENT", "BE_A_BRIDGE", "RECEIVE_NUDGES"},
            {"pia", "MAP_TRUST", "DETECT_INTENT", "SHARE_INTENT", "BE_INTRODUCED", "BE_A_BRIDGE"},
            {"fay"},
            {"pia"},
            {"sam"}
        };
        for (String[] withdrawal : withdrawals) {
            for (boolean agreed : new boolean[] {false, true}) {
                AgreementsTest one = new AgreementsTest();
                one.accepts("sam").accepts("fay");
                boolean answered = agreed || withdrawal[0].equals("pia");
                if (answered) {
                    one.accepts("pia");
                }

                one.village.consents(withdrawal[0], Arrays.copyOfRange(withdrawal, 1, withdrawal.length));

                for (Nudge nudge : List.of(one.suggested(), one.asked("fay"), one.asked("pia"))) {
                    assertThat(nudge.getStatus())
                            .as(String.join(" ", withdrawal) + ", agreed " + answered + ": " + nudge.getRecipient())
                            .isEqualTo(NudgeStatus.WITHDRAWN);
                }
            }
        }
    }

    @Test
    void aBridgeThatWithdrawsBeforeItAnsweredIsFollowedByTheNextAtOnce() {
        village = villageWith("fay", "gus");
        accepts("sam");
        String first = suggested().getThrough().getFirst();
        String second = suggested().getThrough().getLast();

        village.consents(first, "MAP_TRUST", "RECEIVE_NUDGES");

        assertThat(asked(first).getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(asked(second).getStatus()).isEqualTo(NudgeStatus.OPEN);
        assertThat(suggested().getThrough()).containsExactly(second);
    }

    @Test
    void anOtherSideThatIsNotToBeIntroducedAnyMoreIsNotAsked() {
        village.consents("pia", "MAP_TRUST", "BE_INTRODUCED");

        accepts("sam").accepts("fay");

        assertThat(isAsked("pia")).isFalse();
        assertThat(suggested().getStep()).isEqualTo(IntroductionStep.OTHER_SIDE_ASKED);
    }

    @Test
    void whoeverSaidYesToTheirOwnSuggestionNeedNotBeAskedAgain() {
        Nudge own = village.nudge("pia", nudge -> nudge.getWith().equals("sam")).orElseThrow();
        village.says("pia", own.getId(), Verdict.ACCEPTED);
        accepts("sam");
        assertThat(village.nudgesOf("fay")).as("one question about the two").hasSize(1);

        accepts("fay");

        assertThat(isAsked("pia") && isAsked("sam")).isFalse();
        for (Nudge nudge : List.of(suggested(), asked("fay"))) {
            assertThat(nudge.getStep()).isEqualTo(IntroductionStep.AGREED);
            assertThat(nudge.getAgreed()).containsExactlyInAnyOrder("sam", "fay", "pia");
        }
        Nudge after =
                village.nudge("pia", nudge -> nudge.getId().equals(own.getId())).orElseThrow();
        assertThat(after.getStep()).isEqualTo(IntroductionStep.AGREED);
        assertThat(after.getAgreed()).containsExactlyInAnyOrder("sam", "fay", "pia");
    }

    @Test
    void aYesToOnesOwnSuggestionThatIsTakenBackDoesNotCountForTheOther() {
        Nudge own = village.nudge("pia", nudge -> nudge.getWith().equals("sam")).orElseThrow();
        accepts("sam");
        village.says("pia", own.getId(), Verdict.ACCEPTED);
        village.says("pia", own.getId(), Verdict.DECLINED);

        accepts("fay");

        assertThat(isAsked("pia")).isFalse();
        assertThat(suggested().getStep()).isEqualTo(IntroductionStep.OTHER_SIDE_ASKED);
    }

    @Test
    void theOtherSidesOwnOpenSuggestionGivesWayToTheQuestion() {
        accepts("sam").accepts("fay");

        Nudge own = village.nudge("pia", nudge -> nudge.getAsking() == Asking.RECIPIENT)
                .orElseThrow();
        assertThat(own.getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(own.getReason()).isEqualTo("asked-instead");
    }

    @Test
    void theOtherSideIsNotAskedAboutSomebodyTheyDeclined() {
        Nudge own = village.nudge("pia", nudge -> nudge.getWith().equals("sam")).orElseThrow();
        village.says("pia", own.getId(), Verdict.DECLINED);

        accepts("sam").accepts("fay");

        assertThat(isAsked("pia")).isFalse();
        assertThat(suggested().getStep()).isEqualTo(IntroductionStep.OTHER_SIDE_ASKED);
    }

    @Test
    void answersOfThoseWhoAreAskedTeachNothingAndAreNoEvidence() {
        accepts("sam");
        long lessons = village.tally().of("lessons");
        var ties = village.tie("fay", "sam");

        accepts("fay").accepts("pia");

        assertThat(village.tally().of("lessons")).isEqualTo(lessons).isEqualTo(1);
        assertThat(village.tie("fay", "sam")).isEqualTo(ties);
    }

    @Test
    void aSnoozedQuestionComesBackAndAnAcknowledgedOneStaysOpen() {
        accepts("sam").says("fay", Verdict.ACKNOWLEDGED);
        assertThat(asked("fay").getStatus()).isEqualTo(NudgeStatus.ACKNOWLEDGED);

        says("fay", Verdict.SNOOZED);
        assertThat(asked("fay").getStatus()).isEqualTo(NudgeStatus.SNOOZED);

        village.passes(Duration.ofDays(1).plusMinutes(1));
        assertThat(asked("fay").getStatus()).isEqualTo(NudgeStatus.OPEN);
        accepts("fay");
        assertThat(isAsked("pia")).isTrue();
    }

    @Test
    void howAnIntroductionEndedMayBeToldByAllThree() {
        allAgree();

        for (String person : List.of("fay", "pia")) {
            village.says(village.feedback(person, asked(person).getId())
                    .setOutcome(NudgeOutcome.GOOD)
                    .build());
            assertThat(asked(person).getOutcome()).isEqualTo(NudgeOutcome.GOOD);
            assertThat(asked(person).getStep()).isEqualTo(IntroductionStep.AGREED);
        }
        assertThat(village.tally().of("lessons")).isEqualTo(1);
    }

    @Test
    void whatWasAskedIsForgottenAMonthAfterItEndedAndWhatWasAgreedAfterThree() {
        accepts("sam").says("fay", Verdict.DECLINED);
        village.passes(Duration.ofDays(31));
        assertThat(village.stores().size("asks")).isZero();

        AgreementsTest other = new AgreementsTest();
        other.allAgree().village.passes(Duration.ofDays(89));
        assertThat(other.village.stores().size("asks")).isEqualTo(2);
        other.village.passes(Duration.ofDays(2));
        assertThat(other.village.stores().size("asks")).isZero();
    }

    @Test
    void aSeekerWhoDoesNotShareTheirNeedIsNamedToTheTwoTheySaidYesAbout() {
        Village other = new Village()
                .settles("sam")
                .settles("fay")
                .settles("pia", BRANDING)
                .befriends("sam", "fay")
                .befriends("fay", "pia");
        other.consents("sam", "MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES").comesToNeed("sam", BRANDING);
        assertThat(other.nudgesOf("pia")).isEmpty();

        other.says("sam", other.nudgesOf("sam").getFirst().getId(), Verdict.ACCEPTED);
        other.says("fay", other.nudgesOf("fay").getFirst().getId(), Verdict.ACCEPTED);

        assertThat(other.nudgesOf("pia").getFirst().getWith()).isEqualTo("sam");
        assertThat(other.nudgesOf("pia").getFirst().getExplanation().getContributions())
                .as("their looks stay theirs")
                .noneMatch(one -> List.of("need", "certainty", "freshness").contains(one.getFactor()));
    }

    @Test
    void aFollowUpAsksNobody() {
        Village other = new Village()
                .settles("sam")
                .settles("fay", BRANDING)
                .befriends("sam", "fay")
                .comesToNeed("sam", BRANDING)
                .passes(Duration.ofHours(4));
        Nudge followUp = other.nudgesOf("sam").getFirst();

        other.says("sam", followUp.getId(), Verdict.ACCEPTED);

        assertThat(other.nudgesOf("sam").getFirst().getStep()).isEqualTo(IntroductionStep.NONE);
        assertThat(other.nudgesOf("fay")).allMatch(nudge -> nudge.getAsking() == Asking.RECIPIENT);
    }

    @Test
    void aPaceOfTheBridgeIsNotTouchedByItsAsks() {
        village.profile("fay", AWAKE);
        accepts("sam");
        assertThat(village.nudgesOf("fay")).hasSize(1);

        village.settles("ola", "law/contracts")
                .befriends("fay", "gus")
                .settles("gus")
                .befriends("fay", "gus")
                .befriends("gus", "ola")
                .comesToNeed("fay", "law/contracts");

        assertThat(village.nudge("fay", nudge -> nudge.getAsking() == Asking.RECIPIENT))
                .isPresent();
    }
}
