package org.goodturn.sink.inbox;

import org.goodturn.clock.StackClock;
import org.goodturn.sink.views.ConsentsView;

/** Makes the judgement of visibility for tests of other rooms. */
public final class VisibilityFixture {

    private VisibilityFixture() {}

    /** Judges by these consents at this clock. */
    public static Visibility of(ConsentsView consents, StackClock clock) {
        return new Visibility(consents, clock);
    }
}
