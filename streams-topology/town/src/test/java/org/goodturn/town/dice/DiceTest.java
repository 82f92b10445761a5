package org.goodturn.town.dice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Property(tries = 200, seed = "20261123")
    void the_same_thing_draws_the_same(@ForAll long seed, @ForAll long thing) {
        assertThat(Dice.of(seed, "room", thing).next())
                .isEqualTo(Dice.of(seed, "room", thing).next());
    }

    @Property(tries = 200, seed = "20261123")
    void other_seeds_rooms_and_things_draw_otherwise(@ForAll long seed, @ForAll long thing) {
        long drawn = Dice.of(seed, "room", thing).next();
        assertThat(Dice.of(seed + 1, "room", thing).next()).isNotEqualTo(drawn);
        assertThat(Dice.of(seed, "moor", thing).next()).isNotEqualTo(drawn);
        assertThat(Dice.of(seed, "room", thing + 1).next()).isNotEqualTo(drawn);
        assertThat(Dice.of(seed, "room", thing, 0).next()).isNotEqualTo(drawn);
    }

    @Property(tries = 100, seed = "20261123")
    void a_permutation_has_every_number_once(@ForAll long seed, @ForAll @IntRange(max = 200) int size) {
        assertThat(IntStream.of(Dice.of(seed, "order").permutation(size)).sorted())
                .containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
    }

    @Property(tries = 200, seed = "20261123")
    void whole_numbers_lie_between_their_ends(@ForAll long seed, @ForAll @IntRange(max = 1000) int low) {
        assertThat(Dice.of(seed, "whole").between(low, low + 3)).isBetween(low, low + 3);
    }

    @Test
    void means_are_what_they_say() {
        Dice dice = Dice.of(1, "means");
        int many = 40_000;
        assertThat(DoubleStream.generate(dice::unit).limit(many).average().orElseThrow())
                .isBetween(0.49, 0.51);
        assertThat(DoubleStream.generate(() -> dice.exponential(3))
                        .limit(many)
                        .average()
                        .orElseThrow())
                .isBetween(2.9, 3.1);
        assertThat(IntStream.generate(() -> dice.poisson(0.4))
                        .limit(many)
                        .average()
                        .orElseThrow())
                .isBetween(0.38, 0.42);
        assertThat(IntStream.generate(() -> dice.chance(0.2) ? 1 : 0)
                        .limit(many)
                        .average()
                        .orElseThrow())
                .isBetween(0.19, 0.21);
    }
}
