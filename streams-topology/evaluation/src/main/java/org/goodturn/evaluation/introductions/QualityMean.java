package org.goodturn.evaluation.introductions;

/** The mean of many {@link RankingQuality}: each query counts the same. A query without an AUC counts for the others alone. */
final class QualityMean {
    private double reciprocalRanks;
    private double hits;
    private double averagePrecisions;
    private double aucs;
    private int count;
    private int countWithAuc;

    void add(RankingQuality quality) {
        reciprocalRanks += quality.reciprocalRank();
        hits += quality.hitAt10();
        averagePrecisions += quality.averagePrecision();
        count++;
        if (!Double.isNaN(quality.auc())) {
            aucs += quality.auc();
            countWithAuc++;
        }
    }

    /** The row of a table; an AUC that no query had is a half, which says nothing either way. */
    IntroductionRow row(String set, String scorer, long seed) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        double auc = countWithAuc == 0 ? 0.5 : aucs / countWithAuc;
        return new IntroductionRow(
                set, scorer, reciprocalRanks / count, hits / count, averagePrecisions / count, auc, seed);
    }
}
