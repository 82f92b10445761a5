package org.goodturn.domain.intent.series;

import java.time.Instant;
import java.util.Optional;

/**
 * Tells changes in a series of real values, row by row, with bounded state and work; nothing that was said is taken back. The
 * scale and the origin of values do not matter. Not safe for use by several threads.
 *
 * <p>Onsets are heard by {@link Contrasts}, lasting changes by {@link Levels}. A change that was told as an
 * onset is not told again when it turns out to last. State: {@value #MOST_BYTES} bytes at most, in numbers.
 */
public final class SeriesDetector {
    /** Recent rows, contrasts, budget, profile, split points and changes told, as numbers without object headers. */
    public static final int MOST_BYTES = 8 * RecentRows.KEPT
            + 24 * Contrasts.SCALES
            + 17 * AlarmBudget.REMEMBERED
            + 5 * 168
            + 48 * SplitPoints.MOST
            + 8 * (ToldChanges.REMEMBERED + 1)
            + 160;

    private final SeriesSettings settings;
    private final RecentRows recent = new RecentRows();
    private final Contrasts contrasts;
    private final AlarmBudget budget;
    private final Levels levels;
    private final WeekProfile week = new WeekProfile();
    private final ToldChanges told;
    private double origin;
    private double strain;

    public SeriesDetector(SeriesSettings settings) {
        this.settings = settings;
        this.contrasts = new Contrasts(settings.contrasts());
        this.budget = new AlarmBudget(settings.budget());
        this.levels = new Levels(settings.levels());
        this.told = new ToldChanges(settings.sameWithinRows());
    }

    /** How careful this detector is. */
    public SeriesSettings settings() {
        return settings;
    }

    /**
     * Takes the next row of a series whose rows have no time.
     *
     * @return the change that shows now and was not told before
     * @throws IllegalArgumentException if the value is not finite
     */
    public Optional<SeriesShift> observe(double value) {
        double centred = centred(value);
        return hear(centred, centred);
    }

    /**
     * Takes the next row; the rhythm of the week is taken out before onsets are listened for.
     *
     * @param at when the value was measured
     * @return the change that shows now and was not told before
     * @throws IllegalArgumentException if the value is not finite
     */
    public Optional<SeriesShift> observe(double value, Instant at) {
        double centred = centred(value);
        return hear(week.without(centred, at), centred);
    }

    /** How far the loudest contrast of the last row was up to its bar: an onset from 1 on, but for rests. */
    public double strain() {
        return strain;
    }

    private double centred(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a series is of finite numbers");
        }
        origin = recent.rows() == 0 ? value : origin;
        return value - origin;
    }

    private Optional<SeriesShift> hear(double rest, double value) {
        recent.add(rest);
        budget.next();
        Optional<SeriesShift> onset = onset(contrasts.hear(recent, budget));
        Optional<SeriesShift> lasting = levels.hear(value)
                .map(change -> new SeriesShift(change.since(), row(), SeriesShift.Kind.LASTING, change.size()));
        return onset.filter(told::isNew).or(() -> lasting.filter(told::isNew));
    }

    private Optional<SeriesShift> onset(Contrasts.Loudest loudest) {
        strain = loudest.strain();
        if (strain < 1 || budget.isResting()) {
            return Optional.empty();
        }
        budget.pay(loudest.scale(), loudest.size());
        long since = contrasts.beginning(loudest.scale(), recent);
        return Optional.of(new SeriesShift(since, row(), SeriesShift.Kind.ONSET, loudest.size()));
    }

    private long row() {
        return recent.rows() - 1;
    }
}
