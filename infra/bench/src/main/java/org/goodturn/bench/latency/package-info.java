/** From the append of a behavior to the nudge at a client of the stream. */
package org.goodturn.bench.latency;
