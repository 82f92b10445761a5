package org.goodturn.town;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.town.people.TownPurpose.BE_A_BRIDGE;
import static org.goodturn.town.people.TownPurpose.BE_INTRODUCED;
import static org.goodturn.town.people.TownPurpose.DETECT_INTENT;
import static org.goodturn.town.people.TownPurpose.MAP_TRUST;
import static org.goodturn.town.people.TownPurpose.RECEIVE_NUDGES;
import static org.goodturn.town.people.TownPurpose.SHARE_INTENT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodturn.town.events.TownBehavior;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.people.TownResident;
import org.goodturn.town.planting.Answer;
import org.goodturn.town.planting.DecoyReason;
import org.goodturn.town.planting.PlantedOpportunity;
import org.goodturn.town.planting.PlantedOpportunity.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was planted really shows in the events, and nowhere does the truth claim what the events do not bear out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedTruthTest {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Map<TownPlan, Seen> seen = new HashMap<>();

    @ParameterizedTest
    @MethodSource("org.goodturn.town.Towns#plans")
    void every_expected_introduction_has_a_bridge_whom_both_have_dealt_with_both_ways(TownPlan plan) {
        // Given
        Seen seen = seen(plan);

        // Then
        int looked = 0;
        for (PlantedOpportunity planted : seen.planted()) {
            for (Answer answer : expected(planted, Answer.Kind.INTRODUCTION)) {
                Acquaintances then = seen.until(planted.evidentAt());
                assertThat(answer.bridges())
                        .anyMatch(bridge -> then.bothWays(planted.person(), bridge) >= 2
                                && then.bothWays(bridge, answer.other()) >= 2);
                assertThat(seen.until(planted.at()).know(planted.person(), answer.other()))
                        .isFalse();
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("org.goodturn.town.Towns#plans")
    void every_answer_offers_what_is_needed_and_all_on_the_way_consent(TownPlan plan) {
        // Given
        Seen seen = seen(plan);

        // Then
        for (PlantedOpportunity planted : seen.planted()) {
            TownResident needy = seen.resident(planted.person());
            for (Answer answer : planted.answers()) {
                TownResident other = seen.resident(answer.other());
                assertThat(needy.allows(MAP_TRUST, DETECT_INTENT, RECEIVE_NUDGES, BE_INTRODUCED))
                        .isTrue();
                assertThat(planted.mayBeShared()).isEqualTo(needy.allows(SHARE_INTENT));
                assertThat(other.offers(planted.topic())).isTrue();
                assertThat(other.allows(MAP_TRUST, BE_INTRODUCED)).isTrue();
                assertThat(answer.bridges())
                        .allMatch(bridge -> seen.resident(bridge).allows(MAP_TRUST, BE_A_BRIDGE))
                        .doesNotContain(planted.person(), answer.other());
                assertThat(answer.bridges().isEmpty()).isEqualTo(answer.kind() == Answer.Kind.FOLLOW_UP);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.goodturn.town.Towns#plans")
    void every_expected_follow_up_is_with_somebody_dealt_with_both_ways_and_a_dormant_one_lately_not(TownPlan plan) {
        // Given
        Seen seen = seen(plan);

        // Then
        for (PlantedOpportunity planted : seen.planted()) {
            for (Answer answer : expected(planted, Answer.Kind.FOLLOW_UP)) {
                Acquaintances then = seen.until(planted.evidentAt());
                assertThat(then.bothWays(planted.person(), answer.other())).isGreaterThanOrEqualTo(2);
                if (answer.dormant()) {
                    Instant last = then.lastBetween(planted.person(), answer.other());
                    assertThat(Duration.between(last, planted.evidentAt()))
                            .isBetween(A_DAY.multipliedBy(20), A_DAY.multipliedBy(105));
                }
            }
        }
        assertThat(seen.planted()).anyMatch(planted -> planted.kind() == Kind.FOLLOW_UP);
    }

    @ParameterizedTest
    @MethodSource("org.goodturn.town.Towns#plans")
    void decoys_have_no_answer_for_the_reason_they_give(TownPlan plan) {
        // Given
        Seen seen = seen(plan);

        // Then
        for (PlantedOpportunity planted : seen.planted()) {
            assertThat(planted.decoy().isPresent()).isEqualTo(planted.kind() == Kind.DECOY);
            assertThat(planted.answers().isEmpty()).isEqualTo(planted.kind() == Kind.DECOY);
            planted.decoy().ifPresent(reason -> bearsOut(seen, planted, reason));
        }
    }

    @Test
    void every_reason_for_silence_is_planted_somewhere() {
        assertThat(seen(TownPlan.standard(1)).planted().stream().flatMap(planted -> planted.decoy().stream()))
                .contains(DecoyReason.values());
    }

    @Test
    void most_untrusted_ways_tempt_an_observer_who_takes_any_meeting_for_trust() {
        // Given
        Seen seen = seen(TownPlan.standard(1));
        List<PlantedOpportunity> untrusted = seen.planted().stream()
                .filter(planted -> planted.decoy().equals(Optional.of(DecoyReason.UNTRUSTED_WAY)))
                .toList();

        // Then
        long tempting = untrusted.stream()
                .filter(planted -> !offerersWithinTwo(seen, planted).isEmpty())
                .count();
        assertThat(untrusted).isNotEmpty();
        assertThat((double) tempting / untrusted.size()).isGreaterThan(0.6);
    }

    private static void bearsOut(Seen seen, PlantedOpportunity planted, DecoyReason reason) {
        Acquaintances then = seen.until(planted.evidentAt());
        TownResident needy = seen.resident(planted.person());
        Set<TownResident> reach = offerersWithinTwo(seen, planted);
        switch (reason) {
            case NEEDY_WITHOUT_CONSENT ->
                assertThat(needy.allows(MAP_TRUST, DETECT_INTENT, RECEIVE_NUDGES))
                        .isFalse();
            case OTHER_WITHOUT_CONSENT -> assertThat(reach).anyMatch(other -> !other.allows(MAP_TRUST, BE_INTRODUCED));
            case BRIDGE_WITHOUT_CONSENT ->
                assertThat(reach).anyMatch(other -> then.between(planted.person(), other.identifier()).stream()
                        .anyMatch(bridge -> !seen.resident(bridge).allows(MAP_TRUST, BE_A_BRIDGE)));
            case UNTRUSTED_WAY ->
                assertThat(reach)
                        .noneMatch(other -> !then.know(planted.person(), other.identifier())
                                && then.between(planted.person(), other.identifier()).stream()
                                        .anyMatch(bridge -> then.bothWays(planted.person(), bridge) > 25
                                                && then.bothWays(bridge, other.identifier()) > 25));
            case NO_WAY -> assertThat(reach).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("org.goodturn.town.Towns#plans")
    void a_need_shows_by_its_behaviors_at_waking_hours_against_a_low_background(TownPlan plan) {
        // Given
        Seen seen = seen(plan);
        Map<List<String>, List<TownBehavior>> behaviors = Towns.behaviors(seen.events())
                .collect(groupingBy(behavior -> List.of(behavior.person(), behavior.topic())));
        double weeksBefore = 0;
        double before = 0;

        // Then
        for (PlantedOpportunity planted : seen.planted()) {
            List<Instant> times = behaviors.get(List.of(planted.person(), planted.topic())).stream()
                    .map(TownEvent::at)
                    .toList();
            assertThat(planted.behaviors()).isBetween(6, 12);
            assertThat(Duration.between(planted.at(), planted.evidentAt())).isBetween(A_DAY, A_DAY.multipliedBy(5));
            assertThat(times).contains(planted.at(), planted.evidentAt());
            assertThat(times.stream().filter(at -> !at.isBefore(planted.at()) && !at.isAfter(planted.evidentAt())))
                    .hasSizeGreaterThanOrEqualTo(planted.behaviors());
            LocalTime end = planted.evidentAt()
                    .atZone(seen.resident(planted.person()).zone())
                    .toLocalTime();
            assertThat(end).isBetween(LocalTime.of(6, 30), LocalTime.of(21, 0));
            weeksBefore += 4;
            before += times.stream()
                    .filter(at ->
                            at.isBefore(planted.at()) && at.isAfter(planted.at().minus(Towns.A_MONTH)))
                    .count();
        }
        assertThat(before / weeksBefore).isLessThan(0.25);
    }

    @ParameterizedTest
    @MethodSource("org.goodturn.town.Towns#plans")
    void a_person_is_in_need_every_few_weeks_at_most_and_of_the_same_thing_every_few_months(TownPlan plan) {
        // Given
        Town town = Town.of(plan);

        // When
        List<PlantedOpportunity> planted =
                town.planted(town.beginsAt(), town.presentAt().plus(Duration.ofDays(150)));

        // Then
        assertThat(planted).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(shortestWait(planted, PlantedOpportunity::person)).isGreaterThan(A_DAY.multipliedBy(14));
        assertThat(shortestWait(planted, need -> need.person() + need.topic())).isGreaterThan(A_DAY.multipliedBy(80));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void there_are_several_needs_every_live_day_and_some_become_evident_around_the_present(long seed) {
        // Given
        Town town = Town.of(TownPlan.standard(seed));
        Instant present = town.presentAt();

        // When
        List<PlantedOpportunity> expected =
                town.planted(present.minus(A_DAY.multipliedBy(6)), present.plus(Towns.A_MONTH)).stream()
                        .filter(PlantedOpportunity::expected)
                        .toList();

        // Then
        assertThat(expected.stream()
                                .filter(planted -> planted.at().isAfter(present))
                                .count()
                        / 28.0)
                .isBetween(5.0, 10.0);
        Duration hours = Duration.ofHours(3);
        assertThat(expected).anyMatch(planted -> within(planted, present.minus(hours), present));
        assertThat(expected.stream().filter(planted -> within(planted, present, present.plus(hours))))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private static Set<TownResident> offerersWithinTwo(Seen seen, PlantedOpportunity planted) {
        return seen.until(planted.evidentAt()).withinTwo(planted.person()).stream()
                .map(seen::resident)
                .filter(other -> other.offers(planted.topic()))
                .collect(Collectors.toSet());
    }

    private Seen seen(TownPlan plan) {
        return seen.computeIfAbsent(plan, key -> new Seen(Town.of(key)));
    }

    private static boolean within(PlantedOpportunity planted, Instant from, Instant to) {
        return planted.evidentAt().isAfter(from) && planted.evidentAt().isBefore(to);
    }

    private static Duration shortestWait(List<PlantedOpportunity> planted, Function<PlantedOpportunity, String> by) {
        Duration shortest = Duration.ofDays(1000);
        for (List<PlantedOpportunity> needs :
                planted.stream().collect(groupingBy(by)).values()) {
            for (int i = 1; i < needs.size(); i++) {
                Duration wait =
                        Duration.between(needs.get(i - 1).at(), needs.get(i).at());
                shortest = wait.compareTo(shortest) < 0 ? wait : shortest;
            }
        }
        return shortest;
    }

    private static List<Answer> expected(PlantedOpportunity planted, Answer.Kind kind) {
        return planted.answers().stream()
                .filter(answer -> answer.kind() == kind && answer.standing() == Answer.Standing.EXPECTED)
                .toList();
    }
}
