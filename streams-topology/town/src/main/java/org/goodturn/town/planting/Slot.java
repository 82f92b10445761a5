package org.goodturn.town.planting;

/**
 * A turn to be in need.
 *
 * @param number counts all turns of the town
 * @param person index of the resident whose turn it is
 * @param visit how many turns the person had before
 * @param day the day on which the need has shown itself
 * @param part where in that day it ends showing, 0 to 1
 * @param opening one of those that end around the planted present
 */
record Slot(long number, int person, long visit, int day, double part, boolean opening) {}
