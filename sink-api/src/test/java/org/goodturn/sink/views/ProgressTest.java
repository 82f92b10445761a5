package org.goodturn.sink.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final Progress progress = new Progress();

    @Test
    void isCaughtUpOnceItReachedTheEndsOfTheStart() {
        assertThat(progress.isCaughtUp()).isFalse();
        progress.begin("history", new long[] {0, 5}, new long[] {2, 5});
        progress.advance(0, 1);
        progress.seen(new long[] {9, 5});
        assertThat(progress.isCaughtUp()).isFalse();
        progress.advance(0, 2);
        assertThat(progress.isCaughtUp()).isTrue();
        assertThat(progress.lag()).isEqualTo(7);
    }

    @Test
    void tellsHowMuchOfWhatStoodThereIsLeft() {
        assertThat(progress.left()).isZero();
        progress.begin("history", new long[] {10, 5}, new long[] {14, 9});
        progress.advance(0, 12);
        progress.seen(new long[] {20, 9});
        assertThat(progress.atStart()).isEqualTo(8);
        assertThat(progress.left()).isEqualTo(6);
        progress.advance(0, 14);
        progress.advance(1, 9);
        assertThat(progress.left()).isZero();
        assertThat(progress.lag()).isEqualTo(6);
    }

    @Test
    void isCaughtUpAtOnceWhereNothingStands() {
        progress.begin("history", new long[] {3}, new long[] {3});
        assertThat(progress.isCaughtUp()).isTrue();
    }

    @Test
    void goesOnWhereItStoodWhenItBeginsAgain() {
        progress.begin("history", new long[] {0}, new long[] {2});
        progress.advance(0, 2);
        progress.unreachable();
        progress.begin("history", new long[] {0}, new long[] {8});
        assertThat(progress.next()).containsExactly(2);
        assertThat(progress.reachable()).isTrue();
    }

    @Test
    void waitsForAPositionNoLongerThanItMay() throws InterruptedException {
        progress.begin("history", new long[] {0}, new long[] {0});
        assertThat(progress.await(0, 0, Duration.ofMillis(20))).isFalse();
        progress.advance(0, 1);
        assertThat(progress.await(0, 0, Duration.ofMillis(20))).isTrue();
        assertThat(progress.await(7, 0, Duration.ofMillis(20))).isFalse();
    }
}
