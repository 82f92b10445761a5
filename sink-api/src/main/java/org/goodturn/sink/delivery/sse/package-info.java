/** Nudges as Server-Sent Events, written straight to the connection. */
package org.goodturn.sink.delivery.sse;
