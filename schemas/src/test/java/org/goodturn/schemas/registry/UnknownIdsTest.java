package org.goodturn.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UnknownIdsTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final UnknownIds ids = new UnknownIds(now::get);

    @Test
    void anIdIsRememberedForTenSecondsEvenWhereTheCounterWrapsAround() {
        ids.add(7);

        now.addAndGet(UnknownIds.REMEMBERED.toNanos() - 1);
        assertThat(ids.contains(7)).isTrue();
        now.addAndGet(1);
        assertThat(ids.contains(7)).isFalse();
    }

    @Test
    void oneMoreThanTheMostForgetsTheEldest() {
        for (int id = 0; id <= UnknownIds.MOST; id++) {
            ids.add(id);
        }

        assertThat(ids.contains(0)).isFalse();
        assertThat(ids.contains(1)).isTrue();
        assertThat(ids.contains(UnknownIds.MOST)).isTrue();
    }
}
