/**
 * Table 2: one person rated another; who knew it before? Ratings are played in order of time past all predictors, baselines
 * and ours alike, and each is asked before it is told.
 */
package org.goodturn.evaluation.trust;
