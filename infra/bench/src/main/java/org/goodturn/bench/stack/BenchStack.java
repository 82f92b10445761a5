package org.goodturn.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.goodturn.clock.StackClock;
import org.goodturn.local.Failure;
import org.goodturn.local.child.ChildMain;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.data.KeyFiles;
import org.goodturn.local.parts.Broker;
import org.goodturn.local.parts.Part;
import org.goodturn.local.parts.Ports;
import org.goodturn.local.parts.Registry;
import org.goodturn.local.parts.SinkApi;
import org.goodturn.local.parts.Topology;
import org.goodturn.local.process.Child;
import org.goodturn.local.process.ChildJvm;
import org.goodturn.local.process.Children;
import org.goodturn.local.process.ClassPath;
import org.goodturn.local.token.Tokens;

/** The processes around what is measured, on free ports, in a folder that goes with them. */
public final class BenchStack implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 100;

    private final Path javaHome = Path.of(System.getProperty("java.home"));
    private final boolean keep;
    private final DataDirectory data;
    private final KeyFiles keys;
    private final Children children;
    private final Broker broker;
    private final Registry registry;
    private final Topology topology;
    private final SinkApi sinkApi;
    private final List<MeasuredJvm> measured = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Prepares a stack; starts nothing yet.
     *
     * @param home the project's folder, where the build put registry and sink API
     * @param keep whether the folder stays
     */
    public BenchStack(Path home, boolean keep) {
        this.keep = keep;
        this.data = new DataDirectory(newFolder());
        this.keys = new KeyFiles(data);
        keys.createMissing();
        this.children = new Children(javaHome, data.logs(), child -> {});
        Ports ports = freePorts();
        this.broker = new Broker(data, ports);
        this.registry = new Registry(data, ports, built(home.resolve("infra/local/target/registry")));
        this.topology = new Topology(data, ports, broker, registry, StackClock.system());
        this.sinkApi = new SinkApi(
                data, ports, broker, registry, StackClock.system(), built(home.resolve("sink-api/target/quarkus-app")));
    }

    /** Where the broker is. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Where the registry is. */
    public String registryUrl() {
        return registry.url();
    }

    /** Where the sink API is. */
    public String apiUrl() {
        return sinkApi.url();
    }

    /** The topology as the local stack knows it: its status page. */
    public Topology topology() {
        return topology;
    }

    /** The topology's configuration file; there once it was started. */
    public Path topologyConfiguration() {
        return data.topologyConfiguration();
    }

    /** A folder for the state of an application. */
    public Path stateFolder() {
        return data.streams();
    }

    /** A token that may see everybody's nudges. */
    public String applicationToken() {
        return tokens().forApplication(Duration.ofHours(1));
    }

    /** Starts broker and registry. */
    public void startBrokerAndRegistry() throws InterruptedException {
        children.start(broker.jvm());
        children.start(onOwnClasses(registry.jvm()));
        await("broker", broker);
        await("registry", registry);
    }

    /** Starts the sink API. */
    public void startSinkApi() throws InterruptedException {
        children.start(onOwnClasses(sinkApi.jvm()));
        await("sink API", sinkApi);
    }

    /**
     * Starts the sink API with all compilers and measured, in place of {@link #startSinkApi}.
     *
     * @param heapMegabytes its largest heap
     * @param allAtOnce whether all of it is taken and touched at the start, so that what its memory grows by lies outside
     * @param settings besides those of the local stack
     */
    public MeasuredJvm startMeasuredSinkApi(int heapMegabytes, boolean allAtOnce, Map<String, String> settings)
            throws InterruptedException {
        ChildJvm usual = onOwnClasses(sinkApi.jvm());
        Map<String, String> properties = new HashMap<>(usual.properties());
        properties.putAll(settings);
        ChildJvm jvm = new ChildJvm(
                usual.name(),
                heapMegabytes,
                usual.classPath(),
                usual.mainClass(),
                properties,
                usual.environment(),
                usual.arguments());
        List<String> options = allAtOnce ? List.of("-Xms" + heapMegabytes + "m", "-XX:+AlwaysPreTouch") : List.of();
        MeasuredJvm process = MeasuredJvm.start(jvm, javaHome, data.logs(), options);
        measured.add(process);
        await("sink API", sinkApi, process);
        return process;
    }

    /** Signs tokens that the sink API takes. */
    public Tokens tokens() {
        return new Tokens(keys, InstantSource.system());
    }

    /** Starts the topology with all compilers; it makes the topics. */
    public MeasuredJvm startTopology() throws InterruptedException {
        ChildJvm jvm = topology.jvm();
        MeasuredJvm process = start(jvm.name(), jvm.heapMegabytes(), jvm.mainClass(), jvm.arguments());
        await("topology", topology);
        return process;
    }

    /** Starts an application of our own class path. */
    public MeasuredJvm start(String name, int heapMegabytes, String mainClass, List<String> arguments) {
        MeasuredJvm jvm = MeasuredJvm.start(name, heapMegabytes, javaHome, data.logs(), mainClass, arguments);
        measured.add(jvm);
        return jvm;
    }

    /** Stops everything that still runs, and removes the folder. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        measured.forEach(MeasuredJvm::close);
        try {
            children.stopInOrder(List.of(SinkApi.NAME, Registry.NAME, Broker.NAME), STOP_PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!keep) {
            remove(data.root());
        }
    }

    private void await(String name, Part part, MeasuredJvm process) throws InterruptedException {
        long until = System.nanoTime() + START_PATIENCE.toNanos();
        while (!part.isReady()) {
            process.requireAlive();
            if (System.nanoTime() > until) {
                throw new Failure("The " + name + " did not get ready within " + START_PATIENCE.toSeconds() + " s.");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void await(String name, Part part) throws InterruptedException {
        long until = System.nanoTime() + START_PATIENCE.toNanos();
        while (!part.isReady()) {
            Child dead = children.dead().orElse(null);
            if (dead != null || System.nanoTime() > until) {
                throw new Failure(
                        "The " + name + " did not get ready; see the logs in " + data.logs() + " (--keep keeps them).");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Quarkus applications bring their own libraries: all they need of ours is what makes them end with us. */
    private static ChildJvm onOwnClasses(ChildJvm jvm) {
        List<Path> entries = new ArrayList<>();
        try {
            entries.add(Path.of(ChildMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        entries.add(jvm.classPath().entries().getLast());
        return new ChildJvm(
                jvm.name(),
                jvm.heapMegabytes(),
                new ClassPath(entries),
                jvm.mainClass(),
                jvm.properties(),
                jvm.environment(),
                jvm.arguments());
    }

    private static Path built(Path folder) {
        if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
            throw new Failure("There is nothing built at " + folder + "; ./goodturn bench builds it.");
        }
        return folder;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("goodturn-bench");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder can be made", e);
        }
    }

    private static Ports freePorts() {
        try (ServerSocket one = free();
                ServerSocket two = free();
                ServerSocket three = free()) {
            return Ports.withFreeOnes(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("No free port was found", e);
        }
    }

    private static ServerSocket free() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be removed", e);
        }
    }
}
