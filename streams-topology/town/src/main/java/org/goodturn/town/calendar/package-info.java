/** Time in the town: planted days, weekends, and when people are awake in their own zone. */
package org.goodturn.town.calendar;
