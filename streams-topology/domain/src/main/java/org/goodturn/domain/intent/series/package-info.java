/**
 * Changes in a series of real values, told as they come: one bounded detector with one setting, which takes nothing back.
 *
 * <p>{@link org.goodturn.domain.intent.series.SeriesDetector} reads a value at a time and listens to it in two ways.
 * {@link org.goodturn.domain.intent.series.Contrasts} hold the last rows against those before, at seven scales, and hear what
 * sets in ({@code ONSET}); {@link org.goodturn.domain.intent.series.Levels} hold two levels against one level and one straight
 * line, and hear what lasts ({@code LASTING}), small as it may be. An
 * {@link org.goodturn.domain.intent.series.AlarmBudget} makes each further alarm dearer, and a
 * {@link org.goodturn.domain.intent.series.WeekProfile} takes the week's rhythm out where there is one.
 *
 * <p>Counts of a person are sparser than such series; the detector for them is
 * {@link org.goodturn.domain.intent.ShiftDetector}. How both were chosen stands in ADR 4.
 */
package org.goodturn.domain.intent.series;
