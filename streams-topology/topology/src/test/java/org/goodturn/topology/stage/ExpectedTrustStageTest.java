package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.introduction.Sociability;
import org.goodturn.domain.trust.Standing;
import org.goodturn.events.Contribution;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Nudge;
import org.goodturn.events.Outcome;
import org.goodturn.topology.state.Rooms;
import org.junit.jupiter.api.Test;

/** How others found somebody speaks for and against naming them. Sam knows Fay, Fay knows Pia; Ann, Bea and Cem dealt with Pia. */
class ExpectedTrustStageTest {

    private static final String BRANDING = "marketing/branding";
    private static final String[] OTHERS = {"ann", "bea", "cem"};

    @Test
    void whoDisappointedOthersIsLessLikelyToBeNamedAndItIsSaidWhy() {
        Nudge unrated = suggestion(dealtWith(-20, InteractionKind.MEETING, Outcome.UNKNOWN));
        Nudge disappointing = suggestion(dealtWith(-20, InteractionKind.DEAL, Outcome.BAD));

        Contribution expected = expectedTrust(disappointing).orElseThrow();

        assertThat(expected.getValue()).isNegative();
        assertThat(expected.getText())
                .isEqualTo("From all that we saw, we are less sure that you would come to trust {with}");
        assertThat(logOdds(disappointing)).isCloseTo(logOdds(unrated) + expected.getValue(), within(1e-9));
    }

    @Test
    void whoDisappointedOthersIsNotNamedWhereSomebodyOfWhomNothingIsKnownJustWouldBe() {
        double justEnough = logOdds(suggestion(dealtWith(-20, InteractionKind.MEETING, Outcome.UNKNOWN))) - 0.01;

        assertThat(dealtWith(justEnough, InteractionKind.MEETING, Outcome.UNKNOWN)
                        .comesToNeed("sam", BRANDING)
                        .nudgesOf("sam"))
                .hasSize(1);
        assertThat(dealtWith(justEnough, InteractionKind.DEAL, Outcome.BAD)
                        .comesToNeed("sam", BRANDING)
                        .nudgesOf("sam"))
                .isEmpty();
    }

    @Test
    void whomOthersWereGladOfIsMoreLikelyToBeNamed() {
        Nudge nudge = suggestion(dealtWith(-20, InteractionKind.DEAL, Outcome.GOOD));

        assertThat(expectedTrust(nudge)).hasValueSatisfying(expected -> {
            assertThat(expected.getValue()).isPositive();
            assertThat(expected.getText()).contains("we expect that you would come to trust {with}");
        });
    }

    @Test
    void meetingsAndMailsSayNothingAndAreNotListed() {
        Village village = dealtWith(-20, InteractionKind.MAIL, Outcome.UNKNOWN);

        assertThat(expectedTrust(suggestion(village))).isEmpty();
        assertThat(standing(village, "pia")).isEqualTo(Standing.NEW);
    }

    @Test
    void theOneWhoActedSaysHowTheyFoundTheOtherAndADuplicateSaysNothingNew() {
        Village village = village(-20);
        Interaction deal = deal(village, "ann", "pia", InteractionKind.DEAL, Outcome.BAD);

        village.interaction(deal).interaction(deal);

        assertThat(standing(village, "pia").received().ill()).isEqualTo(1);
        assertThat(standing(village, "pia").given().count()).isZero();
        assertThat(standing(village, "ann").given().count()).isEqualTo(1);
        assertThat(standing(village, "ann").received().count()).isZero();
    }

    @Test
    void theSameDealsInAnotherOrderLeaveTheSameStanding() {
        Village forth = village(-20);
        Village back = village(-20);
        for (int i = 0; i < 12; i++) {
            forth.interaction(numbered(forth, i));
            back.interaction(numbered(back, 11 - i));
        }

        assertThat(standing(forth, "pia").received().count()).isEqualTo(12);
        assertThat(standing(back, "pia")).isEqualTo(standing(forth, "pia"));
    }

    @Test
    void howOneStandsAndHowSociableOneWasIsForgottenWithConsent() {
        Village village = dealtWith(-20, InteractionKind.DEAL, Outcome.GOOD);

        village.consents("pia", "BE_INTRODUCED", "RECEIVE_NUDGES");

        assertThat(sociability(village, "pia")).isEmpty();
        assertThat(standing(village, "ann")).isEqualTo(Standing.NEW);
        assertThat(sociability(village, "fay")).isPresent();
    }

    @Test
    void whatSomebodySaidIsForgottenWhereTheyWithdrawTheirConsent() {
        Village village = dealtWith(-20, InteractionKind.DEAL, Outcome.GOOD);

        village.consents("ann", "RECEIVE_NUDGES");

        assertThat(sociability(village, "ann")).isEmpty();
        assertThat(standing(village, "pia")).isEqualTo(Standing.NEW);
        assertThat(sociability(village, "pia"))
                .hasValueSatisfying(one -> assertThat(one.ties()).isEqualTo(3));
    }

    /** Three others each acted once towards Pia. */
    private static Village dealtWith(double threshold, InteractionKind kind, Outcome outcome) {
        Village village = village(threshold);
        for (String other : OTHERS) {
            village.interaction(deal(village, other, "pia", kind, outcome));
        }
        return village;
    }

    private static Village village(double threshold) {
        Judgement shipped = Judgement.standard(StageLimits.standard());
        ScoreModel model = shipped.scoring();
        Village village = new Village(new Judgement(
                        shipped.trust(),
                        shipped.shifts(),
                        shipped.asking(),
                        new ScoreModel(model.name(), model.baseline(), model.weights(), threshold),
                        shipped.release(),
                        shipped.limits()))
                .settles("sam")
                .settles("fay")
                .settles("pia", BRANDING);
        for (String other : OTHERS) {
            village.settles(other);
        }
        return meetOften(meetOften(village, "sam", "fay"), "fay", "pia");
    }

    private static Village meetOften(Village village, String one, String other) {
        for (int week = 1; week <= 6; week++) {
            var at = village.now().minus(Duration.ofDays(7L * week));
            village.together(one, other, InteractionKind.MEETING, at);
            village.together(other, one, InteractionKind.MEETING, at.plusSeconds(60));
        }
        return village;
    }

    private static Interaction deal(Village village, String from, String to, InteractionKind kind, Outcome outcome) {
        return village.builder(from, to, kind, village.now().minus(Duration.ofDays(5)))
                .setOutcome(outcome)
                .build();
    }

    private static Interaction numbered(Village village, int number) {
        return village.builder(
                        OTHERS[number % OTHERS.length],
                        "pia",
                        InteractionKind.DEAL,
                        village.now().minus(Duration.ofDays(20L - number)))
                .setOutcome(number % 2 == 0 ? Outcome.BAD : Outcome.GOOD)
                .build();
    }

    private static Nudge suggestion(Village village) {
        return village.comesToNeed("sam", BRANDING).nudgesOf("sam").getFirst();
    }

    private static double logOdds(Nudge nudge) {
        return nudge.getExplanation().getLogOdds();
    }

    private static Optional<Contribution> expectedTrust(Nudge nudge) {
        return nudge.getExplanation().getContributions().stream()
                .filter(one -> one.getFactor().equals("expected-trust"))
                .findFirst();
    }

    private static Optional<Sociability> sociability(Village village, String person) {
        byte[] kept = village.stores().get(Rooms.SOCIABILITIES.storeName(), person.getBytes(StandardCharsets.UTF_8));
        return Optional.ofNullable(kept).map(Rooms.SOCIABILITIES.codec()::decode);
    }

    private static Standing standing(Village village, String person) {
        return sociability(village, person).map(Sociability::standing).orElse(Standing.NEW);
    }
}
