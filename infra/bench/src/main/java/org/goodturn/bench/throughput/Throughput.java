package org.goodturn.bench.throughput;

import java.time.Duration;

/**
 * Work beside the CPU time it took.
 *
 * @param records that were processed and committed
 * @param cpu time of all threads of the application's process meanwhile
 */
public record Throughput(long records, Duration cpu) {

    private static final double NANOS = 1e9;

    /** Nothing yet. */
    public static final Throughput NONE = new Throughput(0, Duration.ZERO);

    /** Both together. */
    public Throughput plus(Throughput other) {
        return new Throughput(records + other.records, cpu.plus(other.cpu));
    }

    /** CPU time in seconds. */
    public double cpuSeconds() {
        return cpu.toNanos() / NANOS;
    }

    /** Records per CPU-second. */
    public double perCpuSecond() {
        return records / cpuSeconds();
    }
}
