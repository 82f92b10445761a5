package org.goodturn.town.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTest {

    private static final Instant BEFORE = Instant.parse("2025-11-02T00:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void most_allow_everything_some_refuse_one_purpose_a_few_never_joined(long seed) {
        // When
        List<TownResident> residents = Population.settle(1000, seed).residents();

        // Then
        assertThat(residents).filteredOn(who -> who.consents().isEmpty()).hasSizeBetween(30, 75);
        assertThat(residents).filteredOn(who -> who.consents().size() == 5).hasSizeBetween(95, 170);
        for (TownPurpose purpose : TownPurpose.values()) {
            assertThat(residents)
                    .filteredOn(who -> who.joined() && !who.allows(purpose))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everybody_offers_one_to_three_topics_and_seeks_none_of_them(long seed) {
        assertThat(Population.settle(1000, seed).residents()).allSatisfy(who -> {
            assertThat(who.offers()).hasSizeBetween(1, 3).doesNotHaveDuplicates();
            assertThat(who.interests())
                    .hasSize(3)
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(who.offers())
                    .containsAll(who.seeks());
            assertThat(who.identifier()).matches("[a-z]+\\.[a-z]+@town\\.example");
            assertThat(Population.topics()).containsAll(who.offers()).containsAll(who.interests());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 90, 300, 5120})
    void rare_trades_have_three_people_each_and_five_regions_are_settled(int people) {
        // When
        List<TownResident> residents = Population.settle(people, 1).residents();

        // Then
        for (Trade rare : Trade.rareOnes()) {
            assertThat(residents)
                    .filteredOn(who -> who.trade().equals(rare.title()))
                    .hasSize(3);
        }
        assertThat(residents.stream().map(TownResident::region).distinct()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("org.goodturn.town.people.TownRegion#all")
    void a_monday_morning_is_a_morning_in_every_region(TownRegion region) {
        assertThat(Instant.parse("2026-03-02T08:00:00Z").atZone(region.zone()).getHour())
                .isBetween(8, 10);
        assertThat(Instant.parse("2026-07-01T08:00:00Z").atZone(region.zone()).getHour())
                .isBetween(9, 11);
        assertThat(region.zone()).isNotEqualTo(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void profiles_and_consents_say_what_is_true_of_those_who_joined(long seed) {
        // Given
        Population population = Population.settle(300, seed);

        // Then
        assertThat(population.consents(BEFORE)).allSatisfy(consent -> {
            TownResident who = population.find(consent.person()).orElseThrow();
            assertThat(consent.grants().stream().map(TownGrant::purpose))
                    .containsExactlyInAnyOrderElementsOf(who.consents());
            assertThat(consent.grants().stream().map(TownGrant::receipt)).doesNotHaveDuplicates();
            assertThat(consent.decidedAt()).isBefore(BEFORE);
        });
        assertThat(population.profiles(BEFORE)).allSatisfy(profile -> {
            TownResident who = population.find(profile.person()).orElseThrow();
            assertThat(profile.displayName()).isEqualTo(who.name());
            assertThat(profile.pace().nudgesPerWeek()).isBetween(1, 7);
        });
        assertThat(population.consents(BEFORE)).hasSameSizeAs(population.profiles(BEFORE));
    }
}
