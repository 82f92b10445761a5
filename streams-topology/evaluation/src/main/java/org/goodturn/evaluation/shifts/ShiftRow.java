package org.goodturn.evaluation.shifts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How well one scorer did on one set: means over its series.
 *
 * @param set the set's name
 * @param scorer the scorer's name; ours is {@code goodturn}
 * @param f1 agreement on where changes are, 0 to 1
 * @param cover agreement on the stretches between them, 0 to 1
 * @param meanDelay rows from a change that somebody marked until it was told, over all told ones that were marked; absent for
 *     scorers that see the whole series first, and where none was told
 * @param seed of the run; nothing here is left to chance
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShiftRow(String set, String scorer, double f1, double cover, Double meanDelay, long seed) {}
