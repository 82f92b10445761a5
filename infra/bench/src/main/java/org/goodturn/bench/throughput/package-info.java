/** Records per CPU-second of one process: how far its group has committed, beside the CPU time it has used. */
package org.goodturn.bench.throughput;
