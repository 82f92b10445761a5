/** The caller's own circle: every tie kept, with its evidence and with trust as of now. */
package org.goodturn.sink.ties;
