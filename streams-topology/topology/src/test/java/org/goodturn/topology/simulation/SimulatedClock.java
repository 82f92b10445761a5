package org.goodturn.topology.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved on. */
public final class SimulatedClock implements InstantSource {
    private Instant now;

    public SimulatedClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves on. */
    public void advance(Duration by) {
        now = now.plus(by);
    }
}
