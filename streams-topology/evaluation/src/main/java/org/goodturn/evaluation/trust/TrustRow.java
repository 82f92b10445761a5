package org.goodturn.evaluation.trust;

/**
 * How well one predictor did on one set. Errors are on the scale −1 to 1, lower is better; correlations −1 to 1, higher is
 * better; absent where there was nothing to ask, or all answers were the same.
 *
 * @param set the set's name
 * @param scorer the predictor's name; ours is {@code goodturn}
 * @param rmse root mean squared error over the last two thirds, each predicted before it was told
 * @param pearson correlation over the same
 * @param rmseWithPath over those pairs between whom there was a path
 * @param pearsonWithPath over the same
 * @param holdOutRmse over random tenths held out, both people known from the rest
 * @param holdOutPearson over the same
 * @param seed what the tenths were drawn by
 */
public record TrustRow(
        String set,
        String scorer,
        Double rmse,
        Double pearson,
        Double rmseWithPath,
        Double pearsonWithPath,
        Double holdOutRmse,
        Double holdOutPearson,
        long seed) {}
