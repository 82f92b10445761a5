/**
 * Why: a score is a baseline and named contributions that add up to it exactly, each with its evidence; what would have made
 * it not appear is computed from them. What is to be said is a {@link org.goodturn.domain.explanation.Message}: which text, and
 * what stands in it. The words are in a catalogue outside; people are placeholders, never names.
 */
package org.goodturn.domain.explanation;
