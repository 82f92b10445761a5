package org.goodturn.domain.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EvidenceLedgerTest {

    private static final int UNBOUNDED = Integer.MAX_VALUE;
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final TrustModel model = TrustModel.standard();

    @Property(tries = 300, seed = "20261123")
    void the_same_interactions_in_any_order_over_25_years_give_the_same_ledger(
            @ForAll("lives") List<Observation> life, @ForAll long seed) {
        List<Observation> shuffled = new ArrayList<>(life);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(ledger(shuffled)).isEqualTo(ledger(life));
    }

    @Property(seed = "20261123")
    void one_interaction_that_comes_25_years_late_lands_where_it_belongs(
            @ForAll("lives") List<Observation> life, @ForAll("observations") Observation late) {
        List<Observation> inTime = new ArrayList<>(life);
        inTime.add(late);
        inTime.sort((a, b) -> a.at().compareTo(b.at()));

        assertThat(ledger(life).plus(late, model, UNBOUNDED)).isEqualTo(ledger(inTime));
    }

    @Property(seed = "20261123")
    void nothing_is_lost_and_nothing_is_counted_twice(@ForAll("lives") List<Observation> life) {
        EvidenceLedger ledger = ledger(life);

        assertThat(ledger.interactions()).isEqualTo(life.size());
        assertThat(ledger.buckets().stream().mapToLong(Bucket::positiveMicros).sum())
                .isEqualTo(life.stream().mapToLong(model::positiveMicros).sum());
        assertThat(ledger.buckets().stream().mapToLong(Bucket::negativeMicros).sum())
                .isEqualTo(life.stream().mapToLong(model::negativeMicros).sum());
        assertThat(ledger.firstAt())
                .isEqualTo(life.stream()
                        .map(Observation::at)
                        .min(Instant::compareTo)
                        .orElseThrow());
        assertThat(ledger.lastAt())
                .isEqualTo(life.stream()
                        .map(Observation::at)
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    @Property(seed = "20261123")
    void buckets_stay_sorted_and_unique(@ForAll("lives") List<Observation> life) {
        List<Bucket.Key> keys = ledger(life).buckets().stream().map(Bucket::key).toList();

        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }

    @Property(seed = "20261123")
    void merging_buckets_never_costs_more_than_two_hundredths_of_what_things_were_worth_when_they_happened(
            @ForAll("lives") List<Observation> life, @ForAll @IntRange(min = 0, max = 700) int daysLater) {
        EvidenceLedger ledger = ledger(life);
        TrustModel plain = model.uncapped();
        Instant now = ledger.lastAt().plus(Duration.ofDays(daysLater));
        double exact = 0;
        double whenItHappened = 0;
        for (Observation observation : life) {
            double worth = model.positiveMicros(observation)
                    / 1e6
                    * (observation.direction() == Direction.GIVEN ? 1 : model.receivedShare());
            exact += worth * model.decay(observation.at(), observation.kind(), now);
            whenItHappened += worth;
        }

        assertThat(ledger.evidence(plain, now).positive()).isCloseTo(exact, within(1e-4 + 0.02 * whenItHappened));
    }

    @Property(seed = "20261123")
    void without_a_new_interaction_evidence_only_decays(
            @ForAll("lives") List<Observation> life,
            @ForAll @IntRange(min = 0, max = 4000) int days,
            @ForAll @IntRange(min = 0, max = 4000) int moreDays) {
        EvidenceLedger ledger = ledger(life);
        Instant now = ledger.lastAt().plus(Duration.ofDays(days));
        Instant later = now.plus(Duration.ofDays(moreDays));
        Evidence today = ledger.evidence(model, now);
        Evidence then = ledger.evidence(model, later);

        assertThat(then.positive()).isLessThanOrEqualTo(today.positive());
        assertThat(then.negative()).isLessThanOrEqualTo(today.negative());
        assertThat(Opinion.of(then).uncertainty())
                .isGreaterThanOrEqualTo(Opinion.of(today).uncertainty());
    }

    @Property(seed = "20261123")
    void one_good_thing_more_today_is_more_evidence_and_a_bad_one_is_evidence_against(
            @ForAll("lives") List<Observation> life, @ForAll InteractionKind kind) {
        EvidenceLedger ledger = ledger(life);
        Instant now = ledger.lastAt();
        Evidence before = ledger.evidence(model, now);

        Evidence after = ledger.plus(observation(now, kind, Outcome.GOOD), model, UNBOUNDED)
                .evidence(model, now);
        Evidence afterBad = ledger.plus(observation(now, kind, Outcome.BAD), model, UNBOUNDED)
                .evidence(model, now);

        assertThat(Opinion.of(after).trust()).isGreaterThan(Opinion.of(before).trust());
        assertThat(Opinion.of(afterBad).trust()).isLessThan(Opinion.of(before).trust());
    }

    @Property(seed = "20261123")
    void both_sides_of_a_tie_see_the_same_acts(@ForAll("lives") List<Observation> life) {
        EvidenceLedger mine = ledger(life);
        EvidenceLedger theirs = ledger(life.stream().map(Observation::reversed).toList());
        Instant now = mine.lastAt();

        Evidence estimate = mine.evidenceBack(model, now);
        Evidence actual = theirs.evidence(model, now);

        assertThat(estimate.positive()).isCloseTo(actual.positive(), within(1e-9 * (1 + actual.positive())));
        assertThat(estimate.negative()).isCloseTo(actual.negative(), within(1e-9 * (1 + actual.negative())));
    }

    @Test
    void recent_weeks_are_kept_apart_and_merge_on_calendar_boundaries_as_time_goes_on() {
        // Given somebody met every week, the first time in the first week of a span of 64
        int firstWeek = 64 * 40;
        EvidenceLedger ledger = EvidenceLedger.EMPTY;
        for (int week = 0; week < 64 * 4; week++) {
            ledger = ledger.plus(meeting(startOfWeek(firstWeek + week)), model, UNBOUNDED);
        }

        // Then the newest weeks stand alone, older ones in fours, sixteens and sixty-fours
        List<Span> spans = ledger.buckets().stream()
                .map(bucket -> bucket.key().span())
                .distinct()
                .toList();
        assertThat(spans).containsExactly(Span.SIXTY_FOUR_WEEKS, Span.SIXTEEN_WEEKS, Span.FOUR_WEEKS, Span.WEEK);
        assertThat(ledger.buckets().get(0).count()).isEqualTo(64);
        for (Bucket bucket : ledger.buckets()) {
            assertThat(bucket.firstAt()).isEqualTo(bucket.key().start());
        }
        assertThat(ledger.buckets()).hasSizeLessThan(32);
    }

    @Test
    void a_period_merges_when_it_has_lain_back_for_so_many_weeks_and_not_a_week_before() {
        assertThat(Span.keptIn(0, 11)).isEqualTo(Span.WEEK);
        assertThat(Span.keptIn(0, 12)).isEqualTo(Span.FOUR_WEEKS);
        assertThat(Span.keptIn(0, 47)).isEqualTo(Span.FOUR_WEEKS);
        assertThat(Span.keptIn(0, 48)).isEqualTo(Span.SIXTEEN_WEEKS);
        assertThat(Span.keptIn(0, 191)).isEqualTo(Span.SIXTEEN_WEEKS);
        assertThat(Span.keptIn(0, 192)).isEqualTo(Span.SIXTY_FOUR_WEEKS);
    }

    @Property(seed = "20261123")
    void spans_nest(@ForAll @IntRange(min = -3000, max = 3000) int week) {
        Span finer = Span.WEEK;
        for (Span coarser : List.of(Span.FOUR_WEEKS, Span.SIXTEEN_WEEKS, Span.SIXTY_FOUR_WEEKS)) {
            int firstOfFiner = finer.firstWeekOf(finer.periodOf(week));
            assertThat(coarser.periodOf(firstOfFiner)).isEqualTo(coarser.periodOf(week));
            finer = coarser;
        }
    }

    @Test
    void a_week_starts_on_monday_at_midnight_in_utc() {
        assertThat(Span.weekOf(MONDAY)).isEqualTo(Span.weekOf(MONDAY.plus(WEEK).minusMillis(1)));
        assertThat(Span.weekOf(MONDAY.minusMillis(1))).isEqualTo(Span.weekOf(MONDAY) - 1);
        assertThat(Span.WEEK.startOf(Span.weekOf(MONDAY))).isEqualTo(MONDAY);
    }

    @Test
    void the_weighted_mean_moment_of_a_bucket_is_where_decay_starts() {
        EvidenceLedger ledger = ledger(List.of(
                meeting(MONDAY), meeting(MONDAY.plus(Duration.ofDays(2))), meeting(MONDAY.plus(Duration.ofDays(4)))));

        assertThat(ledger.buckets()).hasSize(1);
        assertThat(ledger.buckets().get(0).meanAt()).isEqualTo(MONDAY.plus(Duration.ofDays(2)));
    }

    @Property(tries = 100, seed = "20261123")
    void a_ledger_never_holds_more_buckets_than_its_bound(
            @ForAll("lives") List<Observation> life, @ForAll @IntRange(min = 1, max = 12) int maxBuckets) {
        EvidenceLedger ledger = EvidenceLedger.EMPTY;
        for (Observation observation : life) {
            ledger = ledger.plus(observation, model, maxBuckets);
            assertThat(ledger.buckets()).hasSizeLessThanOrEqualTo(maxBuckets);
        }
        assertThat(ledger.lastAt())
                .isEqualTo(life.stream()
                        .map(Observation::at)
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    @Test
    void one_bucket_beyond_the_bound_merges_older_ones_before_anything_is_dropped() {
        // Given a ledger of six weeks that may hold six buckets
        EvidenceLedger full = EvidenceLedger.EMPTY;
        int first = 64 * 40;
        for (int week = 0; week < 6; week++) {
            full = full.plus(meeting(startOfWeek(first + week)), model, 6);
        }
        assertThat(full.buckets()).hasSize(6);

        // When a seventh week comes
        EvidenceLedger after = full.plus(meeting(startOfWeek(first + 6)), model, 6);

        // Then nothing is forgotten, only coarser
        assertThat(after.buckets()).hasSizeLessThanOrEqualTo(6);
        assertThat(after.interactions()).isEqualTo(7);
        assertThat(after.buckets().get(0).key().span()).isEqualTo(Span.FOUR_WEEKS);
    }

    @Test
    void where_merging_does_not_suffice_the_bucket_that_ended_first_is_dropped() {
        EvidenceLedger ledger = EvidenceLedger.EMPTY
                .plus(from("mail", MONDAY), model, 2)
                .plus(from("calendar", MONDAY.plus(WEEK)), model, 2)
                .plus(from("git", MONDAY.plus(WEEK.multipliedBy(2))), model, 2);

        assertThat(ledger.buckets()).extracting(bucket -> bucket.key().source()).containsExactly("calendar", "git");
    }

    @Property(seed = "20261123")
    void a_source_that_is_withdrawn_leaves_what_the_others_gave(@ForAll("lives") List<Observation> life) {
        EvidenceLedger kept =
                ledger(life).keeping(bucket -> !bucket.key().source().equals("mail"));

        assertThat(kept.interactions())
                .isEqualTo(life.stream()
                        .filter(observation -> !observation.source().equals("mail"))
                        .count());
        assertThat(kept.buckets()).noneMatch(bucket -> bucket.key().source().equals("mail"));
    }

    @Test
    void a_flood_of_interactions_does_not_overflow() {
        // Given as many deals in one week as no database holds
        long deals = 1L << 40;
        Bucket.Key key = Bucket.of(observation(MONDAY, InteractionKind.DEAL, Outcome.GOOD), model)
                .key();
        Bucket flood = new Bucket(key, deals, deals * 6_000_000, 0, Long.MAX_VALUE - 1, 0, 604_799);

        Bucket more = flood.plus(flood).in(Span.SIXTY_FOUR_WEEKS);

        assertThat(more.momentMicroMinutes()).isEqualTo(Long.MAX_VALUE);
        assertThat(more.meanAt()).isBetween(more.key().start(), more.lastAt());
        Evidence evidence = new EvidenceLedger(List.of(more)).evidence(model, MONDAY.plus(WEEK));
        assertThat(Opinion.of(evidence).trust()).isBetween(0.0, 1.0);
    }

    @Test
    void a_tie_is_mutual_when_both_have_acted_or_made_a_deal() {
        Observation mine = meeting(MONDAY);

        assertThat(ledger(List.of(mine)).isMutual()).isFalse();
        assertThat(ledger(List.of(mine.reversed())).isMutual()).isFalse();
        assertThat(ledger(List.of(mine, mine.reversed())).isMutual()).isTrue();
        assertThat(ledger(List.of(observation(MONDAY, InteractionKind.DEAL, Outcome.UNKNOWN)))
                        .isMutual())
                .isTrue();
    }

    @Test
    void recent_interactions_are_counted_by_whole_buckets() {
        EvidenceLedger ledger = ledger(List.of(meeting(MONDAY), meeting(MONDAY.plus(WEEK))));

        assertThat(ledger.interactionsSince(MONDAY.plusSeconds(1))).isEqualTo(1);
        assertThat(ledger.interactionsSince(MONDAY)).isEqualTo(2);
    }

    @Test
    void an_empty_ledger_says_nothing() {
        assertThat(EvidenceLedger.EMPTY.isEmpty()).isTrue();
        assertThat(EvidenceLedger.EMPTY.evidence(model, MONDAY)).isEqualTo(Evidence.NONE);
        assertThat(EvidenceLedger.EMPTY.firstAt()).isEqualTo(Instant.MAX);
        assertThat(EvidenceLedger.EMPTY.lastAt()).isEqualTo(Instant.MIN);
    }

    @Provide
    Arbitrary<Observation> observations() {
        Instant from = Instant.parse("2001-01-01T00:00:00Z");
        long seconds = Duration.ofDays(25 * 365).toSeconds();
        return Combinators.combine(
                        Arbitraries.longs().between(0, seconds),
                        Arbitraries.of(InteractionKind.MAIL, InteractionKind.MESSAGE, InteractionKind.DEAL),
                        Arbitraries.of(Act.class),
                        Arbitraries.of(Outcome.class),
                        Arbitraries.integers().between(2, 40),
                        Arbitraries.of("mail", "calendar"),
                        Arbitraries.of(Direction.class))
                .as((second, kind, act, outcome, size, source, direction) ->
                        new Observation(from.plusSeconds(second), kind, act, outcome, size, source, direction));
    }

    @Provide
    Arbitrary<List<Observation>> lives() {
        // Some lives are spread over 25 years, some are crowded into one or two.
        return Arbitraries.integers().between(1, 20).flatMap(crowding -> observations()
                .map(one -> new Observation(
                        Instant.ofEpochSecond(978_307_200L + (one.at().getEpochSecond() - 978_307_200L) / crowding),
                        one.kind(),
                        one.act(),
                        one.outcome(),
                        one.groupSize(),
                        one.source(),
                        one.direction()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(80));
    }

    private EvidenceLedger ledger(List<Observation> life) {
        EvidenceLedger ledger = EvidenceLedger.EMPTY;
        for (Observation observation : life) {
            ledger = ledger.plus(observation, model, UNBOUNDED);
        }
        return ledger;
    }

    private static Instant startOfWeek(int week) {
        return Span.WEEK.startOf(week);
    }

    private static Observation meeting(Instant at) {
        return observation(at, InteractionKind.MEETING, Outcome.UNKNOWN);
    }

    private static Observation from(String source, Instant at) {
        return new Observation(at, InteractionKind.MAIL, Act.INITIATED, Outcome.UNKNOWN, 2, source, Direction.GIVEN);
    }

    private static Observation observation(Instant at, InteractionKind kind, Outcome outcome) {
        return new Observation(at, kind, Act.INITIATED, outcome, 2, "calendar", Direction.GIVEN);
    }
}
