package org.goodturn.evaluation.shifts.counts;

/**
 * Poisson likelihood ratio, maximised over beginnings within the horizon and over the new rate (the generalised form of Page's
 * sums), against the rate that was seen before each.
 */
final class LikelihoodRatioCounts implements CountDetector {
    @Override
    public String name() {
        return "likelihood-ratio";
    }

    @Override
    public double[] evidence(int[] counts) {
        double[] sums = new double[counts.length + 1];
        double[] evidence = new double[counts.length];
        for (int day = 0; day < counts.length; day++) {
            sums[day + 1] = sums[day] + CountDetector.weighed(counts[day]);
            evidence[day] = day < HORIZON_DAYS ? Double.NaN : 0;
            for (int days = 1; days <= HORIZON_DAYS && day + 1 - days > 0; days++) {
                int start = day + 1 - days;
                double usual = (sums[start] + 0.5) / start;
                double since = sums[day + 1] - sums[start];
                double rate = Math.max(usual, since / days);
                double ratio = since * Math.log(rate / usual) - (rate - usual) * days;
                evidence[day] = ratio > evidence[day] ? ratio : evidence[day];
            }
        }
        return evidence;
    }
}
