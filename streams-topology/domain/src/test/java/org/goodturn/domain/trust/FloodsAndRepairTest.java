package org.goodturn.domain.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goodturn.domain.Decision;
import org.junit.jupiter.api.Test;

class FloodsAndRepairTest {

    private static final int UNBOUNDED = Integer.MAX_VALUE;
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final TrustModel model = TrustModel.standard();

    @Property(tries = 100, seed = "20261128")
    void however_much_one_account_sends_in_a_week_no_kind_adds_more_than_a_week_has_room_for(
            @ForAll InteractionKind kind, @ForAll @IntRange(min = 1, max = 400) int flood) {
        EvidenceLedger ledger = EvidenceLedger.EMPTY;
        for (int i = 0; i < flood; i++) {
            ledger = ledger.plus(did(kind, MONDAY.plusSeconds(i), Direction.GIVEN, Outcome.GOOD), model, UNBOUNDED);
        }

        Evidence evidence = ledger.evidence(model, MONDAY.plusSeconds(flood));

        assertThat(evidence.positive()).isLessThanOrEqualTo(model.mostAWeek() + 1e-9);
        assertThat(ledger.interactions()).as("what happened is still known").isEqualTo(flood);
    }

    @Test
    void a_flood_that_has_merged_into_a_longer_span_still_counts_as_one_week() {
        EvidenceLedger ledger = EvidenceLedger.EMPTY;
        for (int i = 0; i < 1000; i++) {
            ledger = ledger.plus(
                    did(InteractionKind.DEAL, MONDAY.plusSeconds(i), Direction.GIVEN, Outcome.GOOD), model, UNBOUNDED);
        }
        Instant later = MONDAY.plus(Duration.ofDays(200 * 7));
        EvidenceLedger merged =
                ledger.plus(did(InteractionKind.MAIL, later, Direction.GIVEN, Outcome.UNKNOWN), model, UNBOUNDED);

        assertThat(merged.buckets()).anyMatch(bucket -> bucket.key().span() == Span.SIXTY_FOUR_WEEKS);
        assertThat(merged.evidence(model, MONDAY).positive()).isLessThan(model.mostAWeek() + 1);
    }

    @Test
    void what_a_lively_week_holds_is_counted_in_full() {
        EvidenceLedger ledger = EvidenceLedger.EMPTY;
        for (int i = 0; i < 14; i++) {
            ledger = ledger.plus(
                    did(InteractionKind.MAIL, MONDAY.plusSeconds(60L * i), Direction.GIVEN, Outcome.UNKNOWN),
                    model,
                    UNBOUNDED);
        }

        assertThat(ledger.evidence(model, MONDAY).positive()).isCloseTo(7, within(1e-9));
    }

    @Test
    void a_bad_experience_weighs_more_at_once_than_a_good_one() {
        EvidenceLedger known = weeks(EvidenceLedger.EMPTY, 0, 4);
        Instant now = MONDAY.plus(WEEK.multipliedBy(4));
        double before = trust(known, now);

        double better =
                trust(known.plus(did(InteractionKind.DEAL, now, Direction.GIVEN, Outcome.GOOD), model, UNBOUNDED), now);
        double worse =
                trust(known.plus(did(InteractionKind.DEAL, now, Direction.GIVEN, Outcome.BAD), model, UNBOUNDED), now);

        assertThat(before - worse).isGreaterThan(better - before).isPositive();
    }

    @Test
    void trust_is_repaired_by_what_the_one_who_was_disappointed_does_in_later_weeks() {
        // Given a good acquaintance, and a deal that went wrong
        EvidenceLedger known = weeks(EvidenceLedger.EMPTY, 0, 4);
        Instant then = MONDAY.plus(WEEK.multipliedBy(4));
        EvidenceLedger hurt =
                known.plus(did(InteractionKind.DEAL, then, Direction.GIVEN, Outcome.BAD), model, UNBOUNDED);
        double before = trust(known, then);
        double after = trust(hurt, then);

        // When they meet again in ten weeks that follow
        EvidenceLedger mended = weeks(hurt, 5, 15);
        Instant now = MONDAY.plus(WEEK.multipliedBy(15));

        // Then trust is nearly what it was, and far more than silence would have mended
        assertThat(after).isLessThan(0.6);
        assertThat(trust(mended, now)).isGreaterThan(before - 0.1).isGreaterThan(trust(hurt, now) + 0.2);
        assertThat(mended.evidence(model, now).negative())
                .isLessThan(hurt.evidence(model, now).negative() / 4);
    }

    @Test
    void one_who_disappointed_cannot_buy_forgiveness_with_mail() {
        EvidenceLedger hurt = weeks(EvidenceLedger.EMPTY, 0, 4)
                .plus(did(InteractionKind.DEAL, MONDAY.plus(WEEK), Direction.GIVEN, Outcome.BAD), model, UNBOUNDED);
        EvidenceLedger courted = hurt;
        Instant now = MONDAY.plus(WEEK.multipliedBy(12));
        for (int week = 5; week < 12; week++) {
            courted = courted.plus(
                    did(
                            InteractionKind.MAIL,
                            MONDAY.plus(WEEK.multipliedBy(week)),
                            Direction.RECEIVED,
                            Outcome.UNKNOWN),
                    model,
                    UNBOUNDED);
        }

        assertThat(courted.evidence(model, now).negative())
                .isEqualTo(hurt.evidence(model, now).negative());
    }

    @Property(tries = 200, seed = "20261128")
    void evidence_is_the_same_in_any_order_and_what_went_wrong_only_fades_in_silence(
            @ForAll long seed, @ForAll @IntRange(max = 300) int days) {
        Random random = new Random(seed);
        List<Observation> life = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            life.add(did(
                    random.nextBoolean() ? InteractionKind.MAIL : InteractionKind.DEAL,
                    MONDAY.plus(Duration.ofHours(random.nextInt(8_000))),
                    random.nextBoolean() ? Direction.GIVEN : Direction.RECEIVED,
                    random.nextInt(4) == 0 ? Outcome.BAD : Outcome.GOOD));
        }
        List<Observation> shuffled = new ArrayList<>(life);
        Collections.shuffle(shuffled, random);
        Instant now = MONDAY.plus(Duration.ofDays(340));
        Instant later = now.plus(Duration.ofDays(days));
        Evidence today = all(life).evidence(model, now);
        Evidence then = all(life).evidence(model, later);

        assertThat(all(shuffled).evidence(model, now)).isEqualTo(today);
        assertThat(then.negative()).isLessThanOrEqualTo(today.negative());
        assertThat(Opinion.of(then).uncertainty())
                .isGreaterThanOrEqualTo(Opinion.of(today).uncertainty());
    }

    @Property(tries = 200, seed = "20261128")
    void reading_both_ways_at_once_gives_what_reading_twice_gives(@ForAll long seed) {
        Random random = new Random(seed);
        EvidenceLedger ledger = EvidenceLedger.EMPTY;
        for (int i = 0; i < 30; i++) {
            ledger = ledger.plus(
                    did(
                            InteractionKind.MEETING,
                            MONDAY.plus(Duration.ofDays(random.nextInt(300))),
                            random.nextBoolean() ? Direction.GIVEN : Direction.RECEIVED,
                            random.nextInt(5) == 0 ? Outcome.BAD : Outcome.UNKNOWN),
                    model,
                    UNBOUNDED);
        }
        Instant now = MONDAY.plus(Duration.ofDays(301));
        EvidenceBothWays both = ledger.bothWays(model, now);
        Evidence about = ledger.evidence(model, now);
        double worth = 0;
        for (Bucket bucket : ledger.buckets()) {
            worth += ledger.worth(bucket, model).positive()
                    * model.decay(bucket.meanAt(), bucket.key().kind(), now);
        }

        assertThat(both.back()).isEqualTo(ledger.evidenceBack(model, now));
        assertThat(both.about().positive()).isCloseTo(about.positive(), within(1e-9));
        assertThat(both.about().negative()).isCloseTo(about.negative(), within(1e-9));
        assertThat(worth).isCloseTo(about.positive(), within(1e-9));
    }

    @Test
    void a_thousand_mails_to_somebody_who_never_answers_carry_no_introduction() {
        EvidenceLedger flooded = EvidenceLedger.EMPTY;
        for (int i = 0; i < 1000; i++) {
            flooded = flooded.plus(
                    did(InteractionKind.MAIL, MONDAY.plus(Duration.ofHours(i)), Direction.RECEIVED, Outcome.UNKNOWN),
                    model,
                    UNBOUNDED);
        }
        Circle circle = Circle.standard();

        assertThat(circle.carries(flooded)).isEqualTo(Decision.refuse("one-sided"));
        EvidenceLedger answered =
                flooded.plus(did(InteractionKind.MAIL, MONDAY, Direction.GIVEN, Outcome.UNKNOWN), model, UNBOUNDED);
        assertThat(circle.carries(answered).isAllowed()).isTrue();
    }

    private EvidenceLedger all(List<Observation> life) {
        EvidenceLedger ledger = EvidenceLedger.EMPTY;
        for (Observation observation : life) {
            ledger = ledger.plus(observation, model, UNBOUNDED);
        }
        return ledger;
    }

    /** A meeting each week, one's own act. */
    private EvidenceLedger weeks(EvidenceLedger ledger, int from, int to) {
        EvidenceLedger next = ledger;
        for (int week = from; week < to; week++) {
            Instant at = MONDAY.plus(WEEK.multipliedBy(week));
            next = next.plus(did(InteractionKind.MEETING, at, Direction.GIVEN, Outcome.UNKNOWN), model, UNBOUNDED);
        }
        return next;
    }

    private double trust(EvidenceLedger ledger, Instant now) {
        return Opinion.of(ledger.evidence(model, now)).trust();
    }

    private static Observation did(InteractionKind kind, Instant at, Direction direction, Outcome outcome) {
        return new Observation(at, kind, Act.INITIATED, outcome, 2, "crm", direction);
    }
}
