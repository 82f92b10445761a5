package org.goodturn.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.apache.kafka.common.utils.AppInfoParser;
import org.goodturn.bench.cost.Cost;
import org.goodturn.bench.delivery.DeliveryReport;

/**
 * What a run measured, as {@code --json} writes it. Parts that were left out are absent, and null here.
 *
 * @param interactions the whole topology
 * @param floor what it is held against, on the same broker and the same bytes
 * @param nudgeLatencyMillis from a behavior's append to the nudge at a client of the stream
 * @param delivery what reaches subscribers
 * @param costs what one event costs, counted
 * @param sizes of the measurement of the topology
 * @param seed of the workload
 * @param machine where
 * @param seconds the whole run took
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BenchReport(
        Interactions interactions,
        Floor floor,
        NudgeLatency nudgeLatencyMillis,
        DeliveryReport delivery,
        List<Cost> costs,
        Sizes sizes,
        long seed,
        Machine machine,
        double seconds) {

    /** A report of the delivery alone. */
    static BenchReport of(DeliveryReport delivery, long seed, double seconds) {
        return new BenchReport(null, null, null, delivery, null, null, seed, Machine.here(), seconds);
    }

    /** The same, and the delivery. */
    BenchReport with(DeliveryReport delivery, double moreSeconds) {
        return new BenchReport(
                interactions, floor, nudgeLatencyMillis, delivery, costs, sizes, seed, machine, seconds + moreSeconds);
    }

    /**
     * The whole topology, letters included.
     *
     * @param perCpuSecond events (eighty interactions to twenty behaviors) per CPU-second of its process
     * @param ratioToOneStore that over the one-store floor
     * @param ratioToPassThrough that over the pass-through floor
     * @param events that were measured
     * @param cpuSeconds they took
     * @param lettersPerEvent that were written meanwhile, as the topology counts them
     * @param heldBack events of the whole run that were not kept; 0 unless something is wrong
     * @param deadLetters of the whole run; 0 unless something is wrong
     */
    public record Interactions(
            double perCpuSecond,
            double ratioToOneStore,
            double ratioToPassThrough,
            long events,
            double cpuSeconds,
            double lettersPerEvent,
            long heldBack,
            long deadLetters) {}

    /**
     * The floor.
     *
     * @param passThroughPerCpuSecond records read and written again
     * @param oneStorePerCpuSecond the same with one RocksDB read and write and its changelog
     * @param records that one round reads
     */
    public record Floor(double passThroughPerCpuSecond, double oneStorePerCpuSecond, long records) {}

    /**
     * Latencies in milliseconds.
     *
     * @param p50 half of the nudges took at most so long
     * @param p99 ninety-nine of a hundred
     * @param max the slowest
     * @param toTopicP50 the same until the nudge was appended to its topic: the topology's part
     * @param toTopicP99 likewise
     * @param samples nudges that came
     * @param missing nudges that did not come in time
     * @param backgroundPerSecond events a second meanwhile
     */
    public record NudgeLatency(
            long p50,
            long p99,
            long max,
            long toTopicP50,
            long toTopicP99,
            int samples,
            int missing,
            int backgroundPerSecond) {}

    /**
     * Where it ran.
     *
     * @param cores processors that the JVM sees
     * @param java the JDK's version
     * @param kafka the version of Kafka's clients and broker
     * @param system operating system and architecture
     */
    public record Machine(int cores, String java, String kafka, String system) {

        static Machine here() {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().toString(),
                    AppInfoParser.getVersion(),
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        }
    }
}
