/**
 * Nudges in real time, whatever the way. A subscription begins with everything open, or where its cursor says, and goes on
 * with every change; a cursor resumes it without loss or repeat after a broken connection, a restart, or on another
 * instance. Here is what all transports share; {@code sse} and {@code socket} only write what they are told.
 */
package org.goodturn.sink.delivery;
