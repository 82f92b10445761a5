package org.goodturn.domain.intent.series;

/**
 * Makes each further alarm dearer: all of them for a while, and those that look like one before for long. So a series that
 * keeps doing the same is told of once, and nothing else is missed for it. Remembers {@value #REMEMBERED} alarms, 0.3 KB.
 */
final class AlarmBudget {
    static final int REMEMBERED = 16;

    private final BudgetSettings settings;
    private final double fadingPerRow;
    private final long[] rows = new long[REMEMBERED];
    private final double[] sizes = new double[REMEMBERED];
    private final byte[] scales = new byte[REMEMBERED];
    private final double logAlike;
    private int alarms;
    private long row;
    private double raised;

    AlarmBudget(BudgetSettings settings) {
        this.settings = settings;
        this.fadingPerRow = StrictMath.exp(-1 / settings.fadesAfterRows());
        this.logAlike = StrictMath.log(settings.alikeFactor());
    }

    /** A row goes by. */
    void next() {
        row++;
        raised *= fadingPerRow;
    }

    /** Whether the last alarm is too recent for another. */
    boolean isResting() {
        return alarms > 0 && row - rows[(alarms - 1) % REMEMBERED] < settings.restRows();
    }

    /** The bar for a surprise; look-alikes are asked about only where it would be an alarm. */
    double bar(double bar, double surprise, int scale, double size) {
        double now = bar + raised;
        return surprise < now ? now : now + alike(scale, size);
    }

    /** Pays for an alarm. */
    void pay(int scale, double size) {
        int slot = alarms % REMEMBERED;
        rows[slot] = row;
        sizes[slot] = size;
        scales[slot] = (byte) scale;
        alarms++;
        raised += settings.raise();
    }

    private double alike(int scale, double size) {
        double sum = 0;
        for (int i = 0; i < Math.min(alarms, REMEMBERED); i++) {
            boolean sameSign = sizes[i] * size > 0;
            if (sameSign && Math.abs(scales[i] - scale) <= 1 && Math.abs(StrictMath.log(size / sizes[i])) < logAlike) {
                sum += settings.alikeRaise() * StrictMath.exp(-(row - rows[i]) / settings.alikeFadesAfterRows());
            }
        }
        return sum;
    }
}
