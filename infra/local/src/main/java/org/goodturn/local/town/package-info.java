/** The sample town in the stack: its events as Avro, its clock over restarts, its feeding at the clock's pace. */
package org.goodturn.local.town;
