package org.goodturn.local.up;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpOptionsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535})
    void the_first_and_the_last_port_are_taken(int port) {
        assertThatCode(() -> options(port, 1440, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void a_port_out_of_range_is_named_with_its_option(int port) {
        assertThatThrownBy(() -> options(port, 1440, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--port")
                .hasMessageContaining(Integer.toString(port));
    }

    @Test
    void two_parts_cannot_share_a_port() {
        assertThatThrownBy(() -> options(9092, 1440, false)).hasMessageContaining("must differ");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, 1_000_001})
    void a_speed_that_no_clock_can_have_is_refused(double speed) {
        assertThatThrownBy(() -> options(8080, speed, false)).hasMessageContaining("--town-speed");
    }

    @Test
    void consent_is_assumed_for_files_alone() {
        assertThatThrownBy(() -> options(8080, 1440, true)).hasMessageContaining("--input");
    }

    private static UpOptions options(int port, double speed, boolean assumeConsent) {
        return new UpOptions(port, 9092, 8081, Path.of("data"), 1, speed, true, List.of(), assumeConsent, false);
    }
}
