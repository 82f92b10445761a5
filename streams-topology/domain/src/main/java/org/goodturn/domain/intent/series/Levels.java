package org.goodturn.domain.intent.series;

import java.util.Optional;

/**
 * Hears that since some row the level is another one. For each {@link SplitPoint} the likelihood of two levels is held against
 * the better of one level and one straight line, Gaussian with the variance fitted: n/2 · log(error of one / error of two), a
 * classical statistic (Quandt 1958; Hinkley 1970), here with a line among the alternatives so that a trend is no shift. Neighbouring
 * rows that resemble each other tell less than independent ones; so the evidence is tempered by the autocorrelation of what two
 * levels leave, ((1 − ρ)/(1 + ρ))^a. After a change the stretch begins where the change did.
 */
final class Levels {
    /** A longer stretch loses its older half, so that sums stay exact. */
    static final int LONGEST_STRETCH = 1 << 16;

    private static final double MOST_CORRELATION = 0.999;
    private static final double EXACT = 1e-12;

    private final LevelSettings settings;
    private final SplitPoints points = new SplitPoints();
    private SplitPoint stretch = SplitPoint.NONE;
    private long beginning;
    private double origin;
    private double last;

    Levels(LevelSettings settings) {
        this.settings = settings;
    }

    /**
     * A change of level.
     *
     * @param since the row at which the new level begins
     * @param size the new level less the old one
     */
    record Change(long since, double size) {}

    /** Takes the next row; the change that shows now and did not before. */
    Optional<Change> hear(double raw) {
        if (beginning == 0 && stretch.rows() == 0) {
            origin = raw;
        }
        double value = raw - origin;
        SplitPoint before = stretch;
        stretch = stretch.plus(value, last);
        if (before.rows() > 0) {
            points.add(before.leadingOnBy(value - last), stretch.rows());
        }
        last = value;
        Optional<SplitPoint> split = bestSplit();
        Optional<Change> change = split.map(this::change);
        split.ifPresent(this::beginAt);
        if (stretch.rows() > LONGEST_STRETCH) {
            forgetHalf();
        }
        return change;
    }

    private Optional<SplitPoint> bestSplit() {
        double rows = stretch.rows();
        double counted = (rows - settings.fitted()) / 2;
        if (rows < settings.leastBefore() + settings.leastAfter() || counted <= 0) {
            return Optional.empty();
        }
        double ofOne = Math.max(Math.min(stretch.errorOfLevel(), stretch.errorOfLine()), Double.MIN_NORMAL);
        double bar = settings.bar() + settings.barPerLogRow() * StrictMath.log(rows);
        // tempering only lowers evidence: what does not reach the bar without it needs no second look
        double leastRatio = StrictMath.exp(Math.min(bar / counted, 700));
        double most = bar;
        SplitPoint best = null;
        for (SplitPoint point : points.all()) {
            if (point.rows() < settings.leastBefore() || rows - point.rows() < settings.leastAfter()) {
                continue;
            }
            double ofTwo = errorOfTwo(point);
            if (ofOne < leastRatio * ofTwo) {
                continue;
            }
            double evidence = counted * StrictMath.log(ofOne / ofTwo) * tempering(point, ofTwo);
            if (evidence >= most) {
                most = evidence;
                best = point;
            }
        }
        return Optional.ofNullable(best);
    }

    private double errorOfTwo(SplitPoint point) {
        double after = stretch.rows() - point.rows();
        double sum = stretch.sum() - point.sum();
        double error = point.errorOfLevel() + Math.max(0, stretch.squares() - point.squares() - sum * sum / after);
        return Math.max(error, EXACT * stretch.squares() + Double.MIN_NORMAL);
    }

    /** Lag-1 autocorrelation of what two levels leave, from the squared steps between neighbours but the one at the change. */
    private double tempering(SplitPoint point, double ofTwo) {
        double steps = Math.max(0, stretch.steps() - point.step() * point.step());
        double seen = 1 - steps / (2 * ofTwo);
        double prior = settings.priorRows();
        double rho = (stretch.rows() * seen + prior * settings.priorCorrelation()) / (stretch.rows() + prior);
        double within = Math.max(0, Math.min(MOST_CORRELATION, rho));
        return StrictMath.pow((1 - within) / (1 + within), settings.tempering());
    }

    private Change change(SplitPoint point) {
        SplitPoint after = stretch.since(point);
        return new Change(beginning + (long) point.rows(), after.mean() - point.mean());
    }

    private void beginAt(SplitPoint point) {
        points.beginAt(point);
        stretch = stretch.since(point);
        beginning += (long) point.rows();
    }

    private void forgetHalf() {
        points.all().stream()
                .filter(point -> point.rows() >= stretch.rows() / 2)
                .findFirst()
                .ifPresent(this::beginAt);
    }

    /** How many split points are kept now. */
    int kept() {
        return points.all().size();
    }
}
