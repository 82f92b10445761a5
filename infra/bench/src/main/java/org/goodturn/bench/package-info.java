/** Measures what an event costs beside a floor of the same run, and how fast a nudge comes: the command, its sizes, its report. */
package org.goodturn.bench;
