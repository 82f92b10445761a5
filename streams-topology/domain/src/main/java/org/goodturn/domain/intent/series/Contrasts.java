package org.goodturn.domain.intent.series;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Contrasts at seven scales, 1 to 64 rows: what is sudden shows in the short ones, what is small in the long ones. A change
 * detector's bank of windows, as in Aue and Horváth, "Structural breaks in time series", 2013, with learned spread.
 */
final class Contrasts {
    static final int SCALES = 7;

    private final ContrastSettings settings;
    private final List<Contrast> scales;

    Contrasts(ContrastSettings settings) {
        this.settings = settings;
        this.scales = IntStream.range(0, SCALES)
                .mapToObj(scale -> new Contrast(1 << scale, settings))
                .toList();
    }

    /**
     * The contrast that reaches furthest towards, or over, its bar.
     *
     * @param scale 0 to 6 for 1 to 64 rows; −1 if none was judged
     * @param size the deviation from the usual difference
     * @param strain surprise over bar; an alarm from 1 on
     */
    record Loudest(int scale, double size, double strain) {
        static final Loudest NONE = new Loudest(-1, 0, 0);
    }

    /** Judges the newest row, then learns. */
    Loudest hear(RecentRows recent, AlarmBudget budget) {
        Loudest loudest = Loudest.NONE;
        boolean quiet = recent.rows() < settings.quietRows();
        for (int scale = 0; scale < SCALES && scales.get(scale).isDefined(recent.rows()); scale++) {
            Contrast contrast = scales.get(scale);
            if (!quiet) {
                double size = contrast.deviation(recent);
                double surprise = contrast.surprise(size);
                double strain = surprise / budget.bar(settings.bar(), surprise, scale, size);
                loudest = strain > loudest.strain() ? new Loudest(scale, size, strain) : loudest;
            }
            contrast.learn(recent);
        }
        return loudest;
    }

    /** Where what the contrast of a scale hears most likely began. */
    long beginning(int scale, RecentRows recent) {
        return scales.get(scale).beginning(recent);
    }
}
