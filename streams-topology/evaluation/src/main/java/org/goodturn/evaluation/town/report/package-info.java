/** Figures of the town as rows, as curves and as text. */
package org.goodturn.evaluation.town.report;
