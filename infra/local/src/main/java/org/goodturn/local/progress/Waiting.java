package org.goodturn.local.progress;

/** Waits while the stack lives. */
@FunctionalInterface
public interface Waiting {

    /** Waits a moment; fails as soon as a part of the stack is dead. */
    void pause() throws InterruptedException;
}
