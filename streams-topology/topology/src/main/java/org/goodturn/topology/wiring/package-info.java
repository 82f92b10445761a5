/** The one sub-topology: sources, thin processors, stores, sinks, and their names. The only package that extends Kafka Streams. */
package org.goodturn.topology.wiring;
