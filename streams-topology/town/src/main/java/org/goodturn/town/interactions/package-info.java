/** What people do together, day by day: the exchanges of a tie, the gatherings of an association. */
package org.goodturn.town.interactions;
