package org.goodturn.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.goodturn.sink.views.Progress;
import org.junit.jupiter.api.Test;

class CatchUpLogTest {

    private final AtomicLong nanos = new AtomicLong(7);
    private final Progress progress = new Progress();
    private final CatchUpLog log = new CatchUpLog("nudges", nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void tellsNowAndThenHowFarItIsAndOnceThatItIsDone() {
        progress.begin("history", new long[] {1_000}, new long[] {4_000});
        progress.advance(0, 2_500);

        pass(Duration.ofMillis(4_999));
        assertThat(log.line(progress)).isEmpty();
        pass(Duration.ofMillis(1));
        assertThat(log.line(progress)).contains("Reading nudges: 1,500 of 3,000 records");
        assertThat(log.line(progress)).as("not again at once").isEmpty();

        progress.advance(0, 4_000);
        pass(Duration.ofSeconds(1));
        assertThat(log.line(progress)).contains("Read nudges: 3,000 records in 6.0 s");
        pass(Duration.ofSeconds(9));
        assertThat(log.line(progress)).isEmpty();
    }
}
