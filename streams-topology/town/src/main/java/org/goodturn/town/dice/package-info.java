/** Chance that repeats itself: every draw of the town is a pure function of the seed, a room's name and a few numbers. */
package org.goodturn.town.dice;
