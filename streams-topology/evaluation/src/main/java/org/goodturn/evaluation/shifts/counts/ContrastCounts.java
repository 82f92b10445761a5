package org.goodturn.evaluation.shifts.counts;

import org.goodturn.domain.intent.series.BudgetSettings;
import org.goodturn.domain.intent.series.SeriesDetector;
import org.goodturn.domain.intent.series.SeriesSettings;

/** Contrasts at seven scales over daily counts, as they ship for series, without a budget: how far the loudest is up to its bar. */
final class ContrastCounts implements CountDetector {
    private static final BudgetSettings NO_BUDGET = new BudgetSettings(0, 1, 0, 1, 1, 0);

    @Override
    public String name() {
        return "contrasts";
    }

    @Override
    public double[] evidence(int[] counts) {
        SeriesSettings standard = SeriesSettings.standard();
        SeriesDetector detector = new SeriesDetector(
                new SeriesSettings(standard.contrasts(), NO_BUDGET, standard.levels(), standard.sameWithinRows()));
        double[] evidence = new double[counts.length];
        for (int day = 0; day < counts.length; day++) {
            detector.observe(CountDetector.weighed(counts[day]));
            evidence[day] = counts[day] > 0 ? detector.strain() : Double.NaN;
        }
        return evidence;
    }
}
