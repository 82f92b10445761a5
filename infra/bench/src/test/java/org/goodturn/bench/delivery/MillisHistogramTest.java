package org.goodturn.bench.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goodturn.bench.latency.Latencies;
import org.junit.jupiter.api.Test;

class MillisHistogramTest {

    @Property
    void aPercentileIsThatOfTheSortedTimes(
            @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 60_000) Integer> times,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        MillisHistogram histogram = new MillisHistogram();
        times.forEach(histogram::add);
        Latencies sorted = new Latencies(times.stream().map(Integer::longValue).toList(), 0);
        assertThat(histogram.percentile(percent)).isEqualTo(sorted.percentile(percent));
    }

    @Test
    void whatIsNegativeOrLongerThanAMinuteCountsAsTheBound() {
        MillisHistogram histogram = new MillisHistogram();
        histogram.add(-3);
        assertThat(histogram.percentile(100)).isZero();
        histogram.add(60_001);
        assertThat(histogram.percentile(100)).isEqualTo(60_000);
        assertThat(histogram.size()).isEqualTo(2);
    }

    @Test
    void ofNothingThereIsZero() {
        assertThat(new MillisHistogram().percentile(99)).isZero();
    }
}
