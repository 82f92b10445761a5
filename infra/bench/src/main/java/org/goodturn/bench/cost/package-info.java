/** What one event costs in reads, writes, letters and bytes: counted exactly, in memory, with the real stages. */
package org.goodturn.bench.cost;
