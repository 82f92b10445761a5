package org.goodturn.topology.simulation;

import java.util.function.LongConsumer;

/** Runs a simulation for many seeds. The one that fails says its seed; {@code -Dgoodturn.seed=N} runs that one alone. */
public final class Seeds {
    private static final String ALONE = "goodturn.seed";

    private Seeds() {}

    /** Runs seeds from 1 on. */
    public static void forEach(int count, LongConsumer simulation) {
        Long alone = Long.getLong(ALONE);
        if (alone != null) {
            simulation.accept(alone);
            return;
        }
        for (long seed = 1; seed <= count; seed++) {
            try {
                simulation.accept(seed);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(
                        "seed " + seed + " fails; -D" + ALONE + "=" + seed + " runs it alone: " + failure.getMessage(),
                        failure);
            }
        }
    }
}
