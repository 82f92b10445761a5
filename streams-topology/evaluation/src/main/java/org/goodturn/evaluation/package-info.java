/**
 * Measures the domain's judgement against data sets that anybody can get, with simple methods beside it in the same run.
 *
 * <p>{@link org.goodturn.evaluation.EvaluateMain} is the command. It recognises a data set by the files in a directory
 * ({@link org.goodturn.evaluation.DatasetDirectory}), measures what can be measured
 * ({@code org.goodturn.evaluation.introductions}) and writes one {@link org.goodturn.evaluation.EvaluationReport}, as text
 * and as JSON. The protocol and how to read the figures: {@code docs/evaluation}.
 */
package org.goodturn.evaluation;
