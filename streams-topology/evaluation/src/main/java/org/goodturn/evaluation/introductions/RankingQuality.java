package org.goodturn.evaluation.introductions;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How well one ranking put those who were met before those who were not.
 *
 * @param reciprocalRank 1 / rank of the first who was met
 * @param hitAt10 1 when somebody who was met is among the first ten, else 0
 * @param averagePrecision mean over those met of the share of met people down to them
 * @param auc share of (met, not met) pairs in the right order; NaN when all candidates were met
 */
record RankingQuality(double reciprocalRank, double hitAt10, double averagePrecision, double auc) {
    private static final int HIT_DEPTH = 10;

    /**
     * Ranks the candidates of a query by score, highest first, equal scores in an order drawn from the query's seed.
     *
     * @param scores one per candidate
     * @throws IllegalArgumentException when a score is not a number, or nobody was met
     */
    static RankingQuality of(Query query, double[] scores) {
        boolean[] met = query.met();
        long[] lots = lots(query);
        Comparator<Integer> ahead = Comparator.<Integer>comparingDouble(i -> 0.0 - scores[i])
                .thenComparingLong(i -> lots[i])
                .thenComparingInt(i -> query.candidates()[i]);
        Integer[] metBestFirst = metBestFirst(query, scores, ahead);

        // How many who were not met come between one who was and the one before.
        int[] intruders = new int[metBestFirst.length + 1];
        for (int i = 0; i < met.length; i++) {
            if (!met[i]) {
                intruders[-Arrays.binarySearch(metBestFirst, i, ahead) - 1]++;
            }
        }
        return of(intruders);
    }

    private static Integer[] metBestFirst(Query query, double[] scores, Comparator<Integer> ahead) {
        int count = 0;
        Integer[] found = new Integer[scores.length];
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException("a score is not a number");
            }
            if (query.met()[i]) {
                found[count++] = i;
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("nobody was met");
        }
        Integer[] met = Arrays.copyOf(found, count);
        Arrays.sort(met, ahead);
        return met;
    }

    private static long[] lots(Query query) {
        long[] lots = new long[query.candidates().length];
        for (int i = 0; i < lots.length; i++) {
            lots[i] = Mixing.mix(query.tieSeed() + query.candidates()[i]);
        }
        return lots;
    }

    private static RankingQuality of(int[] intruders) {
        int met = intruders.length - 1;
        int notMet = Arrays.stream(intruders).sum();
        double precisions = 0;
        double wrongPairs = 0;
        int before = 0;
        for (int i = 0; i < met; i++) {
            before += intruders[i];
            precisions += (i + 1.0) / (before + i + 1);
            wrongPairs += before;
        }
        int firstRank = intruders[0] + 1;
        double auc = notMet == 0 ? Double.NaN : 1 - wrongPairs / ((double) met * notMet);
        return new RankingQuality(1.0 / firstRank, firstRank <= HIT_DEPTH ? 1 : 0, precisions / met, auc);
    }
}
