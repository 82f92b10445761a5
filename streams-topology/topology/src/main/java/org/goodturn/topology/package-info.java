/** The Kafka Streams application: one sub-topology in which everything known about a person lives in that person's partition. */
package org.goodturn.topology;
