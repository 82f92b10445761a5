/**
 * The sink API: nudges in real time over HTTP, and what people say about them back into Kafka. One room per idea;
 * {@code kafka} alone talks to the broker, {@code views} hold what was read, the other rooms answer calls from them.
 */
package org.goodturn.sink;
