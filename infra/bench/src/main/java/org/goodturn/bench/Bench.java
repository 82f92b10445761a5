package org.goodturn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.goodturn.bench.cost.CostTable;
import org.goodturn.bench.floor.FloorKind;
import org.goodturn.bench.latency.LatencyMeasure;
import org.goodturn.bench.latency.NudgeListener;
import org.goodturn.bench.stack.BenchStack;
import org.goodturn.bench.stack.MeasuredJvm;
import org.goodturn.bench.throughput.FloorMeasure;
import org.goodturn.bench.throughput.Throughput;
import org.goodturn.bench.throughput.TopologyMeasure;
import org.goodturn.bench.workload.Community;
import org.goodturn.bench.workload.Event;
import org.goodturn.bench.workload.EventBytes;
import org.goodturn.bench.workload.Seekers;
import org.goodturn.bench.workload.Workload;
import org.goodturn.local.Failure;
import org.goodturn.local.progress.Console;
import org.goodturn.schemas.registry.RegistryConfig;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;

/** One run: the topology first, then latency under load, then the floors on the same bytes. */
final class Bench {

    private static final String FLOOR_OUTPUT = "bench.floor";
    private static final List<String> EVENT_TOPICS =
            List.of(Topics.INTERACTIONS.in(TopicPrefix.DEFAULT), Topics.BEHAVIORS.in(TopicPrefix.DEFAULT));
    private static final int PARTITIONS = 4;
    private static final double NANOS = 1e9;

    private final BenchStack stack;
    private final Sizes sizes;
    private final long seed;
    private final Console console;
    private final Instant present;

    Bench(BenchStack stack, Sizes sizes, long seed, Console console, Instant present) {
        this.stack = stack;
        this.sizes = sizes;
        this.seed = seed;
        this.console = console;
        this.present = present;
    }

    private record OfTopology(
            Throughput throughput,
            double lettersPerEvent,
            LatencyMeasure.Measured latency,
            long heldBack,
            long deadLetters) {}

    BenchReport run() throws InterruptedException {
        long start = System.nanoTime();
        console.step("broker", "starting, and a registry");
        stack.startBrokerAndRegistry();
        OfTopology topology = topology();
        FloorMeasure floors = new FloorMeasure(stack, EVENT_TOPICS, floorOutput(), sizes.floorRounds());
        Throughput passThrough = floor(FloorKind.PASS_THROUGH, floors);
        Throughput oneStore = floor(FloorKind.ONE_STORE, floors);
        console.step("costs", "counting");
        return new BenchReport(
                interactions(topology, passThrough, oneStore),
                new BenchReport.Floor(passThrough.perCpuSecond(), oneStore.perCpuSecond(), oneStore.records()),
                latency(topology.latency()),
                null,
                CostTable.of(seed),
                sizes,
                seed,
                BenchReport.Machine.here(),
                (System.nanoTime() - start) / NANOS);
    }

    private Throughput floor(FloorKind kind, FloorMeasure floors) throws InterruptedException {
        console.step("floor", "measuring " + kind.word());
        Throughput throughput = floors.of(kind);
        tell("floor", throughput);
        return throughput;
    }

    private void tell(String part, Throughput throughput) {
        console.step(part, Console.number(Math.round(throughput.perCpuSecond())) + " a CPU-second");
    }

    private OfTopology topology() throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        Community community = new Community(sizes.people(), sizes.tiesPerPerson(), random);
        Workload workload = new Workload(community, "bench", present, random);
        Seekers seekers = new Seekers(sizes.samples(), community, sizes.tiesPerPerson(), present);
        console.step("topology", "starting");
        try (SchemaRegistry registry = new RegistryConfig(Map.of(RegistryConfig.URL, stack.registryUrl())).connect();
                MeasuredJvm jvm = stack.startTopology();
                TopologyMeasure measure = new TopologyMeasure(stack.bootstrapServers(), jvm)) {
            EventBytes bytes = new EventBytes(TopicPrefix.DEFAULT, registry);
            console.step("topology", "pid " + jvm.pid() + "; consents and profiles");
            measure.workOff(bytes.of(both(workload.settling(), seekers.settling())));
            console.step("topology", "a first pass of ties");
            measure.workOff(bytes.of(both(workload.firstPass(), seekers.past())));
            List<Event> mixed = workload.mixed(sizes.events() / 2 + sizes.events());
            console.step("topology", "warming up");
            measure.workOff(bytes.of(mixed.subList(0, sizes.events() / 2)));
            List<ProducerRecord<byte[], byte[]>> measured = bytes.of(mixed.subList(sizes.events() / 2, mixed.size()));
            console.step("topology", "measuring " + Console.number(sizes.events()) + " events");
            JsonNode before = status();
            Throughput throughput = measure.workOff(measured);
            tell("topology", throughput);
            long letters = status().path("lettersSent").asLong()
                    - before.path("lettersSent").asLong();
            LatencyMeasure.Measured latency = latency(workload, seekers, bytes);
            JsonNode end = status();
            return new OfTopology(
                    throughput,
                    (double) letters / sizes.events(),
                    latency,
                    sum(end.path("heldBack")),
                    end.path("deadLetters").asLong());
        }
    }

    private LatencyMeasure.Measured latency(Workload workload, Seekers seekers, EventBytes bytes)
            throws InterruptedException {
        console.step("sink-api", "starting");
        stack.startSinkApi();
        List<ProducerRecord<byte[], byte[]>> background = bytes.of(workload.mixed(
                LatencyMeasure.backgroundFor(sizes.samples(), sizes.samplesPerSecond(), sizes.backgroundPerSecond())));
        List<ProducerRecord<byte[], byte[]>> lastLooks = IntStream.range(0, seekers.count())
                .mapToObj(number -> bytes.of(seekers.lastLook(number)))
                .toList();
        console.step("latency", sizes.samples() + " nudges beside " + sizes.backgroundPerSecond() + " events a second");
        try (NudgeListener listener = new NudgeListener(stack.apiUrl(), stack.applicationToken())) {
            return new LatencyMeasure(stack.bootstrapServers(), listener, lastLooks, sizes.samplesPerSecond())
                    .under(background, sizes.backgroundPerSecond());
        }
    }

    private JsonNode status() {
        return stack.topology().status().orElseThrow(() -> new Failure("The topology does not answer any more."));
    }

    private String floorOutput() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.bootstrapServers(),
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                false))) {
            admin.createTopics(List.of(new NewTopic(FLOOR_OUTPUT, PARTITIONS, (short) 1)))
                    .all()
                    .get();
            return FLOOR_OUTPUT;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The floor's topic cannot be made", e.getCause());
        }
    }

    private BenchReport.Interactions interactions(OfTopology of, Throughput passThrough, Throughput oneStore) {
        double per = of.throughput().perCpuSecond();
        return new BenchReport.Interactions(
                per,
                per / oneStore.perCpuSecond(),
                per / passThrough.perCpuSecond(),
                of.throughput().records(),
                of.throughput().cpuSeconds(),
                of.lettersPerEvent(),
                of.heldBack(),
                of.deadLetters());
    }

    private BenchReport.NudgeLatency latency(LatencyMeasure.Measured measured) {
        return new BenchReport.NudgeLatency(
                measured.toClient().percentile(50),
                measured.toClient().percentile(99),
                measured.toClient().percentile(100),
                measured.toTopic().percentile(50),
                measured.toTopic().percentile(99),
                measured.toClient().sorted().size(),
                measured.toClient().missing(),
                sizes.backgroundPerSecond());
    }

    private static long sum(JsonNode counts) {
        return StreamSupport.stream(counts.spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    private static List<Event> both(List<Event> some, List<Event> others) {
        List<Event> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
