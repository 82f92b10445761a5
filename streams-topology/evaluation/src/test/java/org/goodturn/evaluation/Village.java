package org.goodturn.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small made-up set: thirty people who write to those around them for half a year. */
final class Village {
    private static final int PEOPLE = 30;
    private static final int EVENTS = 600;
    private static final long START = 1_000_000_000L;
    private static final long SPAN_SECONDS = 180L * 86_400;

    private Village() {}

    /** The lines of its {@code interactions.csv}, header included; always the same. */
    static List<String> lines() {
        Random random = new Random(42);
        List<String> lines = new ArrayList<>();
        lines.add("from,to,at,group");
        for (int i = 0; i < EVENTS; i++) {
            int from = random.nextInt(PEOPLE);
            int to = Math.floorMod(from + (int) Math.round(2.5 * random.nextGaussian()), PEOPLE);
            lines.add("p" + from + ",p" + to + "," + (START + i * SPAN_SECONDS / EVENTS) + "," + i);
        }
        return lines;
    }
}
