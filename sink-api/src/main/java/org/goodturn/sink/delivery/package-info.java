/**
 * Nudges in real time. A stream begins with everything open, or where its cursor says, and goes on with every change;
 * a cursor resumes it without loss or repeat after a broken connection or a restart of the service.
 */
package org.goodturn.sink.delivery;
