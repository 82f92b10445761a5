package org.goodturn.domain.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedbackEvidenceTest {

    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant NOW = THEN.plus(Duration.ofDays(20));

    private final TrustModel model = TrustModel.standard();
    private final EvidenceLedger known = met(met(EvidenceLedger.EMPTY, Direction.GIVEN), Direction.RECEIVED);

    @Test
    void accepting_and_a_good_end_speak_for_somebody_the_rest_against() {
        double before = trust(known);

        assertThat(trust(after(Verdict.ACCEPTED))).isGreaterThan(before);
        assertThat(trust(after(Verdict.WENT_WELL))).isGreaterThan(trust(after(Verdict.ACCEPTED)));
        assertThat(trust(after(Verdict.DECLINED))).isLessThan(before);
        assertThat(trust(after(Verdict.WRONG))).isLessThan(trust(after(Verdict.DECLINED)));
        assertThat(trust(after(Verdict.WENT_BADLY))).isLessThan(trust(after(Verdict.WRONG)));
    }

    @Test
    void what_a_bridge_recommended_counts_less_after_it_was_wrong_and_less_so_where_it_was_one_of_several() {
        EvidenceLedger alone = known.plus(FeedbackEvidence.aboutBridge(Verdict.WRONG, 1, NOW), model, 64);
        EvidenceLedger oneOfThree = known.plus(FeedbackEvidence.aboutBridge(Verdict.WRONG, 3, NOW), model, 64);

        double before = passedOn(known);
        assertThat(passedOn(alone)).isLessThan(passedOn(oneOfThree)).isPositive();
        assertThat(passedOn(oneOfThree)).isLessThan(before);
        assertThatThrownBy(() -> FeedbackEvidence.aboutBridge(Verdict.WRONG, 0, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_hundred_words_of_feedback_in_a_week_weigh_no_more_than_a_week_has_room_for() {
        EvidenceLedger ledger = known;
        for (int i = 0; i < 100; i++) {
            ledger = ledger.plus(FeedbackEvidence.aboutBridge(Verdict.WENT_BADLY, 1, NOW), model, 64);
        }

        assertThat(ledger.feedback(model, NOW).negative()).isLessThanOrEqualTo(model.mostAWeek());
    }

    @Test
    void a_word_of_feedback_is_no_contact_and_says_nothing_of_the_other_ones_trust() {
        EvidenceLedger after = after(Verdict.WRONG);

        assertThat(after.interactions()).isEqualTo(known.interactions());
        assertThat(after.lastAt()).isEqualTo(known.lastAt());
        assertThat(after.evidenceBack(model, NOW)).isEqualTo(known.evidenceBack(model, NOW));
        EvidenceLedger oneSided = met(EvidenceLedger.EMPTY, Direction.RECEIVED)
                .plus(FeedbackEvidence.aboutTie(Verdict.ACCEPTED, NOW), model, 64);
        assertThat(oneSided.isMutual()).isFalse();
    }

    @Test
    void it_can_be_withdrawn_like_any_source_and_goes_with_the_tie_it_was_about() {
        EvidenceLedger after = after(Verdict.WENT_BADLY);

        assertThat(after.keeping(bucket -> !bucket.key().source().equals(FeedbackEvidence.SOURCE)))
                .isEqualTo(known);
        assertThat(after.keeping(bucket -> !bucket.key().source().equals("crm")).isEmpty())
                .isTrue();
    }

    private EvidenceLedger after(Verdict verdict) {
        return known.plus(FeedbackEvidence.aboutTie(verdict, NOW), model, 64);
    }

    private EvidenceLedger met(EvidenceLedger ledger, Direction direction) {
        return ledger.plus(
                new Observation(THEN, InteractionKind.MEETING, Act.INITIATED, Outcome.UNKNOWN, 2, "crm", direction),
                model,
                64);
    }

    private double trust(EvidenceLedger ledger) {
        return Opinion.of(ledger.evidence(model, NOW)).trust();
    }

    private double passedOn(EvidenceLedger withBridge) {
        return new Recommendation(withBridge.evidence(model, NOW), new Evidence(4, 0), withBridge.feedback(model, NOW))
                .passedOn()
                .positive();
    }
}
