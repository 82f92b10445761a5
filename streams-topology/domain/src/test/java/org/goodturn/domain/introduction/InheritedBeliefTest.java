package org.goodturn.domain.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goodturn.domain.trust.Act;
import org.goodturn.domain.trust.Direction;
import org.goodturn.domain.trust.EvidenceLedger;
import org.goodturn.domain.trust.InteractionKind;
import org.goodturn.domain.trust.Observation;
import org.goodturn.domain.trust.Outcome;
import org.goodturn.domain.trust.TrustModel;
import org.junit.jupiter.api.Test;

class InheritedBeliefTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final TrustModel MODEL = TrustModel.standard();

    private final InheritedBelief beliefs = new InheritedBelief(MODEL);

    @Test
    void nothingDoneTogetherIsNoBelief() {
        assertThat(beliefs.belief(EvidenceLedger.EMPTY, MONDAY)).isZero();
    }

    @Test
    void beliefIsTheMeanOverThreeMemories() {
        // Given two mails of one's own (weight ½ each: evidence 1), 60 days ago
        EvidenceLedger ledger = mails(2, MONDAY, Outcome.UNKNOWN);

        double belief = beliefs.belief(ledger, MONDAY.plus(Duration.ofDays(60)));

        // Then 2^-4, 2^-1 and 2^-1/3 of it are left
        double last = Math.pow(2, -1.0 / 3);
        double expected = (0.0625 / 1.0625 + 0.5 / 1.5 + last / (last + 1)) / 3;
        assertThat(belief).isCloseTo(expected, within(1e-9));
    }

    @Test
    void whatEndedBadlyTakesBeliefAway() {
        EvidenceLedger good = mails(4, MONDAY, Outcome.UNKNOWN);
        EvidenceLedger mixed = good.plus(mail(MONDAY, Outcome.BAD), MODEL, 64);

        assertThat(beliefs.belief(mixed, MONDAY)).isLessThan(beliefs.belief(good, MONDAY));
    }

    @Property(seed = "20261123")
    void beliefGrowsWithEvidenceAsLongAsTheWeekHasRoomAndStaysBelowOne(
            @ForAll @IntRange(min = 1, max = 300) int count) {
        double fewer = beliefs.belief(mails(count - 1, MONDAY, Outcome.UNKNOWN), MONDAY);
        double more = beliefs.belief(mails(count, MONDAY, Outcome.UNKNOWN), MONDAY);

        // Then so many mails, of ½ each, fill a week; what comes on top counts as if it were not there
        int room = (int) (2 * MODEL.mostAWeek());
        assertThat(more).isLessThan(1);
        if (count <= room) {
            assertThat(more).isGreaterThan(fewer);
        } else {
            assertThat(more).isEqualTo(fewer);
        }
    }

    @Test
    void oneMailInANewWeekSaysMoreThanAFloodInTheOld() {
        Instant nextWeek = MONDAY.plus(Duration.ofDays(7));
        EvidenceLedger flood = mails(300, MONDAY, Outcome.UNKNOWN);
        EvidenceLedger steady = mails(16, MONDAY, Outcome.UNKNOWN).plus(mail(nextWeek, Outcome.UNKNOWN), MODEL, 64);

        assertThat(beliefs.belief(steady, nextWeek)).isGreaterThan(beliefs.belief(flood, nextWeek));
    }

    @Test
    void howMuchAWeekHoldsIsTheModelsToSay() {
        TrustModel narrow = new TrustModel(MODEL.kinds(), 0.5, 1.5, 2.0, 1, MODEL.forgivenHalfAfter());
        EvidenceLedger four = mails(4, MONDAY, Outcome.UNKNOWN);

        assertThat(new InheritedBelief(narrow).belief(four, MONDAY)).isCloseTo(0.5, within(1e-9));
        assertThat(beliefs.belief(four, MONDAY)).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Property(seed = "20261123")
    void beliefOnlyFadesInSilence(@ForAll @IntRange(max = 3000) int days) {
        EvidenceLedger ledger = mails(3, MONDAY, Outcome.UNKNOWN);
        Instant later = MONDAY.plus(Duration.ofDays(days));

        assertThat(beliefs.belief(ledger, later.plus(Duration.ofDays(1)))).isLessThan(beliefs.belief(ledger, later));
    }

    @Test
    void aBridgePassesOnByItsShareOfReach() {
        assertThat(InheritedBelief.through(0.8, 0.5, 1.5)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void reachIncludesTheBeliefInTheOther() {
        assertThatThrownBy(() -> InheritedBelief.through(0.8, 0.5, 0.4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(seed = "20261123")
    void howManyAccountsEverStandBehindABridgeTheyShareItsWorth(
            @ForAll @DoubleRange(min = 0, max = 1) double inBridge,
            @ForAll @Size(max = 200) List<@DoubleRange(min = 0, max = 1) Double> beliefsOfBridge) {
        double reach = beliefsOfBridge.stream().mapToDouble(b -> b).sum();
        double passedOn = beliefsOfBridge.stream()
                .mapToDouble(belief -> InheritedBelief.through(inBridge, belief, Math.max(reach, belief)))
                .sum();

        assertThat(passedOn).isLessThanOrEqualTo(inBridge + 1e-12);
    }

    @Property(seed = "20261123")
    void moreBeliefInEitherStepPassesOnMoreAndWiderReachLess(
            @ForAll @DoubleRange(min = 0.01, max = 0.9) double inBridge,
            @ForAll @DoubleRange(min = 0.01, max = 0.9) double inOther,
            @ForAll @DoubleRange(min = 0, max = 50) double inRest) {
        double passedOn = InheritedBelief.through(inBridge, inOther, inOther + inRest);

        assertThat(InheritedBelief.through(inBridge + 0.1, inOther, inOther + inRest))
                .isGreaterThan(passedOn);
        assertThat(InheritedBelief.through(inBridge, inOther + 0.1, inOther + 0.1 + inRest))
                .isGreaterThan(passedOn);
        assertThat(InheritedBelief.through(inBridge, inOther, inOther + inRest + 0.1))
                .isLessThan(passedOn);
    }

    @Test
    void theTermIsZeroWithoutBeliefAndGrowsWithItsLogarithm() {
        assertThat(InheritedBelief.term(0)).isZero();
        assertThat(InheritedBelief.term(0.4) - InheritedBelief.term(0.2)).isCloseTo(Math.log(2), within(0.01));
    }

    private static EvidenceLedger mails(int count, Instant at, Outcome outcome) {
        EvidenceLedger ledger = EvidenceLedger.EMPTY;
        for (int i = 0; i < count; i++) {
            ledger = ledger.plus(mail(at, outcome), MODEL, 64);
        }
        return ledger;
    }

    private static Observation mail(Instant at, Outcome outcome) {
        return new Observation(at, InteractionKind.MAIL, Act.UNSPECIFIED, outcome, 2, "test", Direction.GIVEN);
    }
}
