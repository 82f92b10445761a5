/**
 * What reaches the subscribers of the sink API: memory of a subscriber, deliveries a second and a CPU-second, latency from
 * topic to client, thousands who reconnect at once, and a start with a million nudges. The server is a process of its own, as
 * it is shipped; nudges are written to its topics directly. Everything stays on loopback and ends by itself.
 */
package org.goodturn.bench.delivery;
