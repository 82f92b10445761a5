/** Simple ways to do without one part of the judgement each, told the same events, held to the same consents and pace. */
package org.goodturn.evaluation.town.baselines;
