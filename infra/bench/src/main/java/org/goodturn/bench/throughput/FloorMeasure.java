package org.goodturn.bench.throughput;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.goodturn.bench.floor.FloorKind;
import org.goodturn.bench.floor.FloorMain;
import org.goodturn.bench.stack.BenchStack;
import org.goodturn.bench.stack.MeasuredJvm;
import org.goodturn.local.Failure;

/**
 * Measures a floor over the topics that the topology has read. The first of the rounds warms up; of each other, what comes
 * before a tenth of the records is committed (starting, joining the group) does not count.
 */
public final class FloorMeasure {

    private static final int HEAP_MEGABYTES = 768;
    private static final long LOOK_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final BenchStack stack;
    private final List<String> inputs;
    private final String output;
    private final int rounds;

    /**
     * @param inputs topics, written without transactions
     * @param output a topic that is there
     * @param rounds at least 2
     */
    public FloorMeasure(BenchStack stack, List<String> inputs, String output, int rounds) {
        this.stack = stack;
        this.inputs = inputs;
        this.output = output;
        this.rounds = rounds;
    }

    /** Runs one floor in a JVM of its own. */
    public Throughput of(FloorKind kind) throws InterruptedException {
        try (GroupReading reading = new GroupReading(stack.bootstrapServers(), inputs)) {
            long records = reading.records();
            List<String> arguments = new ArrayList<>(List.of(
                    kind.name(),
                    stack.topologyConfiguration().toString(),
                    stack.stateFolder().resolve(kind.word()).toString(),
                    Integer.toString(rounds),
                    Long.toString(records),
                    output));
            arguments.addAll(inputs);
            try (MeasuredJvm jvm = stack.start(kind.word(), HEAP_MEGABYTES, FloorMain.class.getName(), arguments)) {
                Throughput sum = Throughput.NONE;
                for (int round = 0; round < rounds; round++) {
                    Throughput measured = round(jvm, reading, kind.group(round), records);
                    sum = round == 0 ? sum : sum.plus(measured);
                }
                return sum;
            }
        }
    }

    private static Throughput round(MeasuredJvm jvm, GroupReading reading, String group, long records)
            throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        long begunAt = 0;
        Duration begun = null;
        while (true) {
            long committed = reading.committed(group);
            Duration cpu = jvm.cpu();
            if (begun == null && committed >= records / 10) {
                begunAt = committed;
                begun = cpu;
            } else if (begun != null && committed >= records) {
                return new Throughput(committed - begunAt, cpu.minus(begun));
            }
            if (System.nanoTime() > until) {
                throw new Failure("The floor " + group + " did not end within " + PATIENCE.toSeconds() + " s.");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
