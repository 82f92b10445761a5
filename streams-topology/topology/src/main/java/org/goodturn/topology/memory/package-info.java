/**
 * The real stages without a broker: partitions in memory, letters delivered in order, a clock that one sets, and whoever wants
 * to is told what is published. What measures the judgement or its cost drives this; the deterministic simulator of the tests
 * builds on the same stores.
 */
package org.goodturn.topology.memory;
