package org.goodturn.town.planting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SlotsTest {

    @Property(tries = 60, seed = "20261123")
    void turns_are_numbered_without_a_gap_whatever_the_day_that_is_asked_for(
            @ForAll @IntRange(min = 40, max = 5120) int people,
            @ForAll @IntRange(min = 60, max = 1000) int presentDay,
            @ForAll @LongRange(min = 0) long seed) {
        // Given
        Slots slots = new Slots(people, presentDay, seed);

        // When
        List<Slot> all = IntStream.rangeClosed(0, presentDay + 30)
                .mapToObj(slots::on)
                .flatMap(List::stream)
                .toList();

        // Then
        assertThat(all)
                .extracting(Slot::number)
                .isEqualTo(LongStream.range(0, all.size()).boxed().toList());
        assertThat(all).allMatch(slot -> slot.part() >= 0 && slot.part() < 1);
        assertThat(all).filteredOn(Slot::opening).isNotEmpty().allMatch(slot -> slot.day() == presentDay);
    }
}
