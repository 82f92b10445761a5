/**
 * A seeded community of small businesses with planted truth: the sample that the local stack feeds, and what the evaluation
 * judges against. Plain Java; {@link org.goodturn.town.Town} is the way in.
 */
package org.goodturn.town;
