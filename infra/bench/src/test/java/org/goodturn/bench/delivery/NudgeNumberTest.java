package org.goodturn.bench.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NudgeNumberTest {

    private static int in(String data) {
        return NudgeNumber.in(data.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isFoundInTheTextOfANudge() {
        assertThat(in("{\"id\":\"" + NudgeNumber.id(1_234_567) + "\",\"revision\":1}"))
                .isEqualTo(1_234_567);
        assertThat(in("{\"recipient\":\"x\",\"id\":\"" + NudgeNumber.id(0) + "\"}"))
                .isZero();
    }

    @Test
    void anythingElseHasNone() {
        assertThat(in("{\"id\":\"other-7\"}")).isEqualTo(-1);
        assertThat(in("{\"reason\":\"unknown-cursor\"}")).isEqualTo(-1);
        assertThat(in("{\"id\":\"bench-")).isEqualTo(-1);
        assertThat(in("")).isEqualTo(-1);
    }
}
