package org.goodturn.evaluation.introductions;

/**
 * One person at one cut-off, who is about to meet at least one of the candidates.
 *
 * @param person who might be introduced
 * @param candidates people two steps away and no contact so far, in order of their index; not to be changed
 * @param met for each candidate, whether the two had their first event within the horizon; not to be changed
 * @param tieSeed breaks ties of score: the same for all scorers
 */
record Query(int person, int[] candidates, boolean[] met, long tieSeed) {}
