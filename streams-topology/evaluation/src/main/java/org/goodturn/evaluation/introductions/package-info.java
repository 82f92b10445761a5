/**
 * Table 1: does a scorer put the person whom somebody meets next, of their own accord, at the top of those they might be
 * introduced to?
 *
 * <p>A set ({@link org.goodturn.evaluation.introductions.InteractionSet}) is played event by event
 * ({@link org.goodturn.evaluation.introductions.IntroductionEvaluation}). At each of its
 * {@link org.goodturn.evaluation.introductions.CutOffs cut-offs} every person who is about to meet somebody from two steps
 * away is a {@link org.goodturn.evaluation.introductions.Query}; each
 * {@link org.goodturn.evaluation.introductions.IntroductionScorer} ranks its candidates, and the ranks are judged
 * ({@link org.goodturn.evaluation.introductions.RankingQuality}). Baselines and ours are scorers alike and see the same
 * events in the same order, never one from after the cut-off.
 */
package org.goodturn.evaluation.introductions;
