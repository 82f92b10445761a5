package org.goodturn.topology.work;

/**
 * Decides purely on one input and says through {@link Work} what follows. It has no state of its own, reads no clock but
 * {@link Work#moment()}, and may be run again on the same input when a first run crashed.
 *
 * @param <I> what it takes
 */
@FunctionalInterface
public interface Stage<I> {
    /** Handles one input. Throwing {@link RefusedException} discards all of it and quarantines the input at once. */
    void handle(I input, Work work);
}
