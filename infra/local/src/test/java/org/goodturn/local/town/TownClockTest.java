package org.goodturn.local.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.goodturn.clock.StackClock;
import org.goodturn.local.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TownClockTest {

    private static final Instant STOOD = Instant.parse("2026-03-05T17:20:11.123Z");

    @TempDir
    Path folder;

    @Test
    void a_folder_without_a_town_has_no_clock() {
        assertThat(TownClock.read(folder)).isEmpty();
    }

    @Test
    void what_was_kept_is_read_again() {
        new TownClock(7, STOOD.minusSeconds(1)).write(folder);
        new TownClock(7, STOOD).write(folder);

        assertThat(TownClock.read(folder)).contains(new TownClock(7, STOOD));
    }

    @Test
    void the_clock_goes_on_where_it_stood_however_long_the_stack_was_down() {
        Instant weeksLater = Instant.parse("2031-01-01T00:00:00Z");

        StackClock clock = new TownClock(7, STOOD).goesOn(weeksLater, 1440);

        assertThat(clock.at(weeksLater)).isEqualTo(STOOD);
        assertThat(clock.at(weeksLater.plusSeconds(60))).isEqualTo(STOOD.plusSeconds(86_400));
    }

    @Test
    void a_damaged_file_is_named() throws Exception {
        Files.writeString(folder.resolve("clock.json"), "{\"seed\":1,\"now\":\"yest");

        assertThatThrownBy(() -> TownClock.read(folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("clock.json");
    }
}
