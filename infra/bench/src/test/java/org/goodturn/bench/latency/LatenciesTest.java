package org.goodturn.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void aPercentileIsTheSmallestThatSoManyDoNotExceed() {
        Latencies latencies =
                new Latencies(LongStream.rangeClosed(1, 200).boxed().toList().reversed(), 0);

        assertThat(latencies.percentile(50)).isEqualTo(100);
        assertThat(latencies.percentile(99)).isEqualTo(198);
        assertThat(latencies.percentile(100)).isEqualTo(200);
    }

    @Test
    void theOnlyLatencyIsEveryPercentile() {
        assertThat(new Latencies(List.of(42L), 3).percentile(1)).isEqualTo(42);
    }

    @Test
    void nothingHasNoPercentile() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Latencies(List.of(), 5));
    }
}
