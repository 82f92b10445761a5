package org.goodturn.local.feed;

import org.goodturn.clock.StackClock;

/** Nothing is fed: others produce to the topics when they like. */
record FromOutside() implements Feed {

    @Override
    public StackClock clock() {
        return StackClock.system();
    }

    @Override
    public boolean needsConnect() {
        return false;
    }

    @Override
    public void feed(Situation situation) {
        situation.console().step("feed", "none; produce to the topics as you like");
    }

    @Override
    public void afterReady() {
        // Nothing was fed.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
