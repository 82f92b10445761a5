package org.goodturn.evaluation.introductions;

/**
 * How well one scorer did on one set: means over all queries, each between 0 and 1, higher is better.
 *
 * @param set the set's name
 * @param scorer the scorer's name; ours is {@code goodturn}
 * @param mrr mean reciprocal rank of the first person who was met
 * @param hitAt10 share of queries with somebody who was met among the first ten
 * @param map mean average precision
 * @param auc mean area under the ROC curve
 * @param seed what ties of score were broken by
 */
public record IntroductionRow(
        String set, String scorer, double mrr, double hitAt10, double map, double auc, long seed) {}
