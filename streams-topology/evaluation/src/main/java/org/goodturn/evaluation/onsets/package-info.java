/**
 * Table 4: is it noticed, early and without crying wolf, when something sets in?
 *
 * <p>A set is a directory in the layout of the Numenta Anomaly Benchmark ({@link org.goodturn.evaluation.onsets.OnsetSet}).
 * Each {@link org.goodturn.evaluation.onsets.OnsetScorer} gives each row a score, from that row and those before; alarms are worth
 * what the benchmark says ({@link org.goodturn.evaluation.onsets.WorthOfAlarms},
 * {@link org.goodturn.evaluation.onsets.OnsetScore}).
 */
package org.goodturn.evaluation.onsets;
