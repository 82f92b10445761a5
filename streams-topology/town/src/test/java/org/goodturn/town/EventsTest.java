package org.goodturn.town;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodturn.town.events.TownBehavior;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.events.TownInteraction;
import org.goodturn.town.people.TownResident;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the events of every town. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsTest {

    private final Map<Long, List<TownEvent>> events = new HashMap<>();

    @ParameterizedTest
    @MethodSource("org.goodturn.town.Towns#seeds")
    void events_come_in_order_with_ids_of_their_own(long seed) {
        // When
        List<TownEvent> events = events(seed);

        // Then
        assertThat(events).isSortedAccordingTo(Comparator.comparing(TownEvent::at));
        assertThat(events.stream().map(TownEvent::eventId)).doesNotHaveDuplicates();
        assertThat(events).allSatisfy(event -> assertThat(event.eventId()).matches("town-" + seed + "-\\d+-\\d+"));
    }

    @ParameterizedTest
    @MethodSource("org.goodturn.town.Towns#seeds")
    void nobody_deals_with_themselves_and_all_pairs_of_a_group_are_there_side_by_side(long seed) {
        // When
        List<TownInteraction> interactions = Towns.interactions(events(seed)).toList();
        Map<String, List<TownInteraction>> groups = interactions.stream().collect(groupingBy(TownInteraction::group));

        // Then
        assertThat(interactions).allSatisfy(pair -> {
            assertThat(pair.from()).isNotEqualTo(pair.to());
            assertThat(pair.groupSize()).isBetween(2, 10);
        });
        assertThat(groups.values()).allSatisfy(group -> {
            TownInteraction one = group.getFirst();
            assertThat(group).allMatch(pair -> pair.at().equals(one.at()) && pair.groupSize() == one.groupSize());
            if (one.kind() == TownInteraction.Kind.MEETING) {
                assertThat(group).hasSize(one.groupSize() * (one.groupSize() - 1));
            }
        });
        assertThat(runs(interactions)).hasSameSizeAs(groups.keySet());
    }

    @ParameterizedTest
    @MethodSource("org.goodturn.town.Towns#seeds")
    void things_happen_while_people_are_awake_and_more_on_workdays(long seed) {
        // Given
        Town town = Towns.small(seed);
        Map<String, TownResident> residents =
                town.residents().stream().collect(Collectors.toMap(TownResident::identifier, Function.identity()));

        // When
        List<TownEvent> events = events(seed);

        // Then
        assertThat(events).allSatisfy(event -> {
            LocalTime local =
                    event.at().atZone(residents.get(event.actor()).zone()).toLocalTime();
            assertThat(local).isBetween(LocalTime.of(5, 30), LocalTime.of(23, 0));
        });
        Map<Boolean, Long> byWeekend = events.stream()
                .collect(groupingBy(
                        event ->
                                event.at().atZone(ZoneOffset.UTC).getDayOfWeek().getValue() > 5,
                        counting()));
        assertThat(byWeekend.get(true) / 2.0).isLessThan(byWeekend.get(false) / 5.0);
    }

    @ParameterizedTest
    @MethodSource("org.goodturn.town.Towns#seeds")
    void most_that_is_written_is_answered(long seed) {
        // When
        List<TownInteraction> mails = Towns.interactions(events(seed))
                .filter(pair -> pair.kind() == TownInteraction.Kind.MAIL)
                .toList();
        long begun = mails.stream()
                .filter(mail -> mail.act() == TownInteraction.Act.INITIATED)
                .count();
        long answers = mails.stream()
                .filter(mail -> mail.act() == TownInteraction.Act.ANSWERED)
                .count();

        // Then
        assertThat((double) answers / begun).isBetween(0.7, 1.3);
    }

    @ParameterizedTest
    @MethodSource("org.goodturn.town.Towns#seeds")
    void nobody_answers_who_was_not_addressed(long seed) {
        // When
        List<TownInteraction> interactions = Towns.interactions(events(seed)).toList();

        // Then
        Set<List<String>> addressed = new HashSet<>();
        for (TownInteraction pair : interactions) {
            addressed.add(List.of(pair.from(), pair.to()));
            if (pair.act() == TownInteraction.Act.ANSWERED && pair.kind() == TownInteraction.Kind.MAIL) {
                assertThat(addressed.contains(List.of(pair.to(), pair.from()))).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void who_never_joined_appears_in_interactions_but_tells_nothing(long seed) {
        // Given
        Town town = Town.of(TownPlan.standard(seed));
        List<String> strangers = town.residents().stream()
                .filter(resident -> !resident.joined())
                .map(TownResident::identifier)
                .toList();

        // When
        List<TownEvent> events = town.history().toList();

        // Then
        assertThat(strangers).hasSizeBetween(3, 40);
        assertThat(town.profiles()).noneMatch(profile -> strangers.contains(profile.person()));
        assertThat(town.consents()).noneMatch(consent -> strangers.contains(consent.person()));
        Set<String> addressed =
                Towns.interactions(events).map(TownInteraction::to).collect(Collectors.toSet());
        assertThat(strangers.stream().filter(addressed::contains).count()).isGreaterThan(strangers.size() / 2);
        assertThat(Towns.behaviors(events).map(TownBehavior::person)).containsAnyElementsOf(strangers);
        assertThat(town.consents()).allMatch(consent -> consent.decidedAt().isBefore(town.beginsAt()));
        assertThat(town.profiles()).allMatch(profile -> profile.updatedAt().isBefore(town.beginsAt()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_standard_town_has_the_stated_size(long seed) {
        // Given
        Town town = Town.of(TownPlan.standard(seed));

        // When
        long history = town.history().count();
        double perDay = Towns.live(town, Towns.A_MONTH).size() / (double) Towns.A_MONTH.toDays();

        // Then
        assertThat(history).isBetween(21_000L, 28_000L);
        assertThat(perDay).isBetween(220.0, 320.0);
    }

    private List<TownEvent> events(long seed) {
        return events.computeIfAbsent(seed, key -> Towns.events(Towns.small(key)));
    }

    /** The groups in order, each once as long as it goes on without a break. */
    private static List<String> runs(List<TownInteraction> interactions) {
        List<String> runs = new ArrayList<>();
        for (TownInteraction pair : interactions) {
            if (runs.isEmpty() || !runs.getLast().equals(pair.group())) {
                runs.add(pair.group());
            }
        }
        return runs;
    }
}
