/** The floor: the least that Kafka Streams with exactly-once costs, on the same broker and the same bytes. */
package org.goodturn.bench.floor;
