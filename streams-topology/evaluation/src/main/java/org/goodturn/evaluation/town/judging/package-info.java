/** Holds what was said against what was planted, and against what people allow. */
package org.goodturn.evaluation.town.judging;
