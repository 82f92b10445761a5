package org.goodturn.evaluation.onsets;

/**
 * How well one scorer did on one set or a category of it; 0 is never raising an alarm, 100 one alarm at the beginning of every
 * window and no other.
 *
 * @param set the set's name, or set/category
 * @param scorer the scorer's name; ours is {@code goodturn}
 * @param standard profile {@code standard}, at the threshold that ships
 * @param lowFalsePositive profile {@code reward_low_FP_rate}, at the threshold that ships
 * @param standardAtBest profile {@code standard}, at the threshold that is best for the whole set
 * @param seed of the run; nothing here is left to chance
 */
public record OnsetRow(
        String set, String scorer, double standard, double lowFalsePositive, double standardAtBest, long seed) {}
