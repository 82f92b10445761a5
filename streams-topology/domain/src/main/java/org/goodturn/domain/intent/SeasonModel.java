package org.goodturn.domain.intent;

import java.util.Arrays;
import java.util.List;

/**
 * Reads a region's season on a topic off its weekly counts.
 *
 * <p>A week's factor is its count over the usual one, both with {@code pseudoBehaviors} added: the mean of a Gamma–Poisson model
 * whose prior says "as usual" (Clayton and Kaldor, "Empirical Bayes estimates of age-standardized relative risks", 1987), so
 * few people pull it to 1. The usual count is the median of the closed weeks before, which a season that is on does not
 * move. A week of fewer people than the minimum is never looked into: it counts as the minimum, whatever it held.
 *
 * @param leastPeople fewer people in a week reveal nothing; at least 2
 * @param leastWeeks closed weeks before a season can be told; at least 1
 * @param pseudoBehaviors weight of "as usual", in behaviors; above 0
 * @param lowest factor, above 0, at most 1
 * @param highest factor, at least 1
 */
public record SeasonModel(int leastPeople, int leastWeeks, double pseudoBehaviors, double lowest, double highest) {

    public SeasonModel {
        if (leastPeople < 2 || leastWeeks < 1 || !(pseudoBehaviors > 0)) {
            throw new IllegalArgumentException("a cell needs people, weeks before it and a prior");
        }
        if (!(lowest > 0) || lowest > 1 || !(highest >= 1) || Double.isInfinite(highest)) {
            throw new IllegalArgumentException("a factor is bounded below by at most 1 and above by at least 1");
        }
    }

    /** Five people, four weeks, a prior of three behaviors, half to thirty-two times the usual. */
    public static SeasonModel standard() {
        return new SeasonModel(5, 4, 3, 0.5, 32);
    }

    /**
     * The season.
     *
     * @param closed consecutive weeks that are over, the oldest first; a week in which nothing happened is among them
     * @param running weeks after those, in order, of which not everything is known yet
     */
    public RegionalSeason season(List<RegionalWeek> closed, List<RegionalWeek> running) {
        if (closed.size() <= leastWeeks) {
            return RegionalSeason.USUAL;
        }
        double[] factors = new double[closed.size()];
        double[] counts = new double[closed.size()];
        for (int i = 0; i < factors.length; i++) {
            counts[i] = counted(closed.get(i));
            factors[i] = i < leastWeeks ? 1 : factor(counts[i], 1, usual(counts, i), 1);
        }
        double usual = usual(counts, counts.length);
        int first = closed.getFirst().week();
        return new RegionalSeason(first, withRunning(factors, running, first, usual));
    }

    /**
     * What is not closed is known in part, and only too little of it: so it can raise the last factor, and never lower it.
     */
    private double[] withRunning(double[] factors, List<RegionalWeek> running, int first, double usual) {
        int until =
                running.isEmpty() ? first + factors.length : running.getLast().week() + 1;
        double[] all = Arrays.copyOf(factors, Math.max(factors.length, until - first));
        double last = factors[factors.length - 1];
        int at = 0;
        for (int i = factors.length; i < all.length; i++) {
            while (at < running.size() && running.get(at).week() < first + i) {
                at++;
            }
            boolean known = at < running.size()
                    && running.get(at).week() == first + i
                    && running.get(at).people() >= leastPeople;
            last = known ? Math.max(last, raised(running.get(at), usual, last)) : last;
            all[i] = last;
        }
        return all;
    }

    private double raised(RegionalWeek week, double usual, double last) {
        return factor(week.behaviors(), last, usual * week.elapsed(), 1);
    }

    private double factor(double count, double prior, double usual, double scale) {
        double factor = (count + pseudoBehaviors * prior) / (usual * scale + pseudoBehaviors);
        return Math.clamp(factor, lowest, highest);
    }

    private double counted(RegionalWeek week) {
        return week.people() < leastPeople ? leastPeople : Math.max(leastPeople, week.behaviors());
    }

    private static double usual(double[] counts, int before) {
        double[] sorted = Arrays.copyOf(counts, before);
        Arrays.sort(sorted);
        int middle = before / 2;
        return before % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
