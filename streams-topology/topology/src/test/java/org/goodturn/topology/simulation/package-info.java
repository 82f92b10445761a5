/** The deterministic simulator: the real stages over several partitions in memory, everything uncertain drawn from one seed. */
package org.goodturn.topology.simulation;
