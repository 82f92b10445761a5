/** What simple and published methods predict, for comparison. */
package org.goodturn.evaluation.trust.baselines;
