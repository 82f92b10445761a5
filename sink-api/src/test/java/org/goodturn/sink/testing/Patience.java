package org.goodturn.sink.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what happens by itself: long enough for a busy machine. */
public final class Patience {

    /** The longest wait. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    private Patience() {}

    /** Waits until a condition holds. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT);
    }
}
