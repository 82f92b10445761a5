package org.goodturn.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.goodturn.town.events.TownEvent;
import org.junit.jupiter.api.Test;

class TownTest {

    private static final int MANY = 10_000;

    @Test
    void the_same_plan_makes_the_same_town() {
        // Given
        Town one = Town.of(TownPlan.standard(7));
        Town other = Town.of(TownPlan.standard(7));

        // When
        String digest = digest(one.history().limit(MANY));

        // Then
        assertThat(digest(other.history().limit(MANY))).isEqualTo(digest);
        assertThat(other.residents()).isEqualTo(one.residents());
        assertThat(other.profiles()).isEqualTo(one.profiles());
        assertThat(other.consents()).isEqualTo(one.consents());
    }

    @Test
    void the_town_of_a_seed_is_the_same_in_every_version_until_somebody_means_to_change_it() {
        assertThat(digest(Town.of(TownPlan.standard(1)).history().limit(MANY)))
                .isEqualTo("239c027e7a75c38e3e58c69c67eebae7c2253f9c8f1f078770025c9f0af7a1b9");
    }

    @Test
    void different_seeds_make_different_towns() {
        assertThat(Towns.seeds()
                        .mapToObj(seed -> digest(Towns.small(seed).history().limit(500))))
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    @Test
    void the_history_ends_and_live_begins_at_the_present() {
        // Given
        Town town = Towns.small(3);

        // When
        List<TownEvent> history = town.history().toList();
        TownEvent first = town.live(town.presentAt()).findFirst().orElseThrow();

        // Then
        assertThat(history.getLast().at()).isBeforeOrEqualTo(town.presentAt());
        assertThat(first.at()).isAfter(town.presentAt());
        assertThat(town.liveAfter(history.getLast().eventId()).findFirst()).contains(first);
        assertThat(town.live(town.beginsAt()).findFirst()).contains(first);
    }

    @Test
    void a_feeder_that_stopped_goes_on_where_it_stood() {
        // Given
        Town town = Towns.small(4);
        List<TownEvent> all = Towns.live(town, Duration.ofDays(5));

        for (int stop = 0; stop < all.size() - 20; stop += 17) {
            // When
            TownEvent last = all.get(stop);
            List<TownEvent> rest = all.subList(stop + 1, all.size());

            // Then
            assertThat(Towns.small(4).liveAfter(last.eventId()).limit(rest.size()))
                    .containsExactlyElementsOf(rest);
            assertThat(town.live(last.at()).findFirst())
                    .isEqualTo(rest.stream()
                            .filter(event -> event.at().isAfter(last.at()))
                            .findFirst());
        }
    }

    @Test
    void live_goes_on_for_years() {
        // Given
        Town town = Towns.small(5);
        Instant later = town.presentAt().plus(Duration.ofDays(4 * 365));

        // When
        List<TownEvent> day = town.live(later)
                .takeWhile(event -> event.at().isBefore(later.plus(Duration.ofDays(7))))
                .toList();

        // Then
        assertThat(day).hasSizeGreaterThan(200);
        assertThat(town.planted(later, later.plus(Duration.ofDays(7)))).isNotEmpty();
    }

    @Test
    void an_id_of_another_town_is_no_place_to_go_on_from() {
        Town town = Towns.small(6);
        for (String id : List.of("", "town-7-3-1", "town-6-", "town-6--1-0", "town-6-x-1", "town-6-80-99999")) {
            assertThatThrownBy(() -> town.liveAfter(id)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String digest(Stream<TownEvent> events) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            events.forEach(event -> digest.update(event.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
