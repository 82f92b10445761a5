/**
 * Set {@code synthetic-counts} of table 3: which family of detectors suits the sparse counts of a person?
 *
 * <p>Made people ({@link org.goodturn.evaluation.shifts.counts.CountedPerson}) do something about a topic now and then; each
 * {@link org.goodturn.evaluation.shifts.counts.CountDetector} says after each day how much speaks for a rise. Its threshold is
 * set on some people so that all families tell equally many false shifts; then they are held against each other on others.
 */
package org.goodturn.evaluation.shifts.counts;
