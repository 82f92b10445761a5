/**
 * The simple methods that stand beside ours in table 1. Each is a few lines over
 * {@link org.goodturn.evaluation.introductions.ContactGraph who knows whom}; they share no state.
 */
package org.goodturn.evaluation.introductions.baselines;
