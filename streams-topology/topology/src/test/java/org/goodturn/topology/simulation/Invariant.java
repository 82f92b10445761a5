package org.goodturn.topology.simulation;

/** Something that holds after every commit of every partition; throws when it does not. */
@FunctionalInterface
public interface Invariant {
    void check(Simulation simulation);
}
