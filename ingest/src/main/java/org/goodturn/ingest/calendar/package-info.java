/**
 * Calendars: who met whom. Of a meeting only its times, its recurrence, its status and who accepted are looked at; titles,
 * descriptions, places and alarms are left out before anything is parsed.
 *
 * <p>{@code IcsText} finds meetings in a file, {@code MeetingParsing} reads one, {@code Occurrences} says when it took
 * place, {@code MeetingTies} makes ordered pairs of those who were there.
 */
package org.goodturn.ingest.calendar;
