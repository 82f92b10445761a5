/**
 * Table 3: are changes found where people see them?
 *
 * <p>A set is a directory in the layout of the Turing Change Point Dataset ({@link org.goodturn.evaluation.shifts.ShiftSet}).
 * Each {@link org.goodturn.evaluation.shifts.ShiftScorer} reads each series, standardised, and its changes are held against
 * those that several people marked ({@link org.goodturn.evaluation.shifts.Agreement}). Besides, a table of made series
 * ({@link org.goodturn.evaluation.shifts.SyntheticMeasurement}) says how sure and how soon small changes are found, and how
 * often something is told where nothing changed.
 */
package org.goodturn.evaluation.shifts;
