package org.goodturn.local.up;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goodturn.clock.StackClock;
import org.goodturn.local.Failure;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.data.DataLock;
import org.goodturn.local.data.KeyFiles;
import org.goodturn.local.data.StackFile;
import org.goodturn.local.feed.Feed;
import org.goodturn.local.feed.Situation;
import org.goodturn.local.input.InputFiles;
import org.goodturn.local.parts.Broker;
import org.goodturn.local.parts.ConnectWorker;
import org.goodturn.local.parts.Ports;
import org.goodturn.local.parts.Registry;
import org.goodturn.local.parts.SinkApi;
import org.goodturn.local.parts.Topology;
import org.goodturn.local.progress.Console;
import org.goodturn.local.token.Tokens;
import org.goodturn.local.town.SampleTown;
import org.goodturn.local.town.TownClock;
import org.goodturn.local.up.Stack.NamedPart;

/** One run of the stack, from the first check to the last process gone. */
final class Up {

    private final UpOptions options;
    private final Console console;
    private final Installation installation = Installation.ofThisJvm();
    private final DataDirectory data;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile int status;
    private volatile Stack stack;
    private volatile Feed feed = Feed.fromOutside();

    Up(UpOptions options, Console console) {
        this.options = options;
        this.console = console;
        this.data = new DataDirectory(options.data());
    }

    /** Runs until the process is told to end, or a part dies. */
    int run() throws InterruptedException {
        return run(() -> stack.awaitEnd());
    }

    /** Stops as soon as everything is ready. */
    int runUntilReady() throws InterruptedException {
        return run(this::stop);
    }

    private int run(Then then) throws InterruptedException {
        checkPorts();
        DataLock lock = DataLock.take(data).orElseThrow(this::inUse);
        Thread hook = new Thread(this::stopAndHalt, "stop");
        try {
            new KeyFiles(data).createMissing();
            feed = chooseFeed();
            Runtime.getRuntime().addShutdownHook(hook);
            bringUp();
            then.happens();
            return status;
        } catch (RuntimeException e) {
            if (stopped.get()) {
                // The hook is stopping everything; what fails meanwhile fails for that reason.
                Thread.currentThread().join();
            }
            status = 1;
            stop();
            throw e;
        } finally {
            lock.close();
        }
    }

    private void checkPorts() {
        Map<String, Integer> asked = new LinkedHashMap<>();
        asked.put("--port", options.port());
        asked.put("--broker-port", options.brokerPort());
        asked.put("--registry-port", options.registryPort());
        asked.forEach((option, port) -> {
            if (Ports.isBusy(port)) {
                throw new Failure(
                        "Port " + port + " is in use by another program; choose another one with " + option + ".");
            }
        });
    }

    private Failure inUse() {
        return new Failure("Another stack runs on the data directory " + data.root()
                + "; stop it first, or choose another folder with --data.");
    }

    private void bringUp() throws InterruptedException {
        Ports ports = Ports.withFreeOnes(options.port(), options.brokerPort(), options.registryPort());
        StackClock clock = feed.clock();
        Broker broker = new Broker(data, ports);
        Registry registry = new Registry(data, ports, installation.registry());
        Topology topology = new Topology(data, ports, broker, registry, clock);
        SinkApi sinkApi = new SinkApi(
                data, ports, broker, registry, clock, installation.sinkApi(), options.allowLoopbackWebhooks());
        ConnectWorker connect = new ConnectWorker(data, ports, broker, registry, installation.connectors());
        stack = new Stack(installation, data, console);

        console.line("Starting; everything is kept in " + data.root());
        stack.start(List.of(broker, registry));
        stack.await(List.of(
                new NamedPart("broker", broker, "on " + broker.bootstrapServers()),
                new NamedPart("registry", registry, "on " + registry.url())));
        stack.start(feed.needsConnect() ? List.of(topology, sinkApi, connect) : List.of(topology, sinkApi));
        new StackFile(
                        ports.api(),
                        ports.broker(),
                        ports.registry(),
                        ports.topology(),
                        clock.format(),
                        options.sample() ? options.seed() : null,
                        stack.pids())
                .write(data);
        stack.await(List.of(new NamedPart("topology", topology, "has its partitions")));
        if (feed.needsConnect()) {
            stack.await(List.of(new NamedPart("connect", connect, "takes connectors")));
        }
        feed.feed(new Situation(data, clock, broker, registry, topology, connect, stack::pause, console));
        stack.await(List.of(new NamedPart("sink API", sinkApi, "answers")));
        console.line("Goodturn is ready: " + sinkApi.url());
        feed.afterReady();
        greet(sinkApi);
    }

    private Feed chooseFeed() {
        Optional<TownClock> town = TownClock.read(data.town());
        if (options.sample()) {
            if (town.isEmpty() && StackFile.read(data).isPresent()) {
                throw new Failure("The data directory " + data.root()
                        + " is used without the sample town; choose another one with --data, or say --no-sample.");
            }
            town.filter(used -> used.seed() != options.seed()).ifPresent(used -> {
                throw new Failure("The data directory " + data.root() + " holds the town of seed " + used.seed()
                        + "; say --seed " + used.seed() + ", or choose another one with --data.");
            });
            return new SampleTown(data, options.seed(), options.townSpeed(), Instant.now());
        }
        if (town.isPresent()) {
            throw new Failure("The data directory " + data.root()
                    + " holds the sample town, which has a clock of its own; choose another one with --data.");
        }
        return options.inputs().isEmpty()
                ? Feed.fromOutside()
                : new InputFiles(data, options.inputs(), options.assumeConsent());
    }

    private void greet(SinkApi sinkApi) {
        Tokens tokens = new Tokens(new KeyFiles(data), InstantSource.system());
        console.line("");
        console.line(
                "An application's token, good for everybody here and for " + Tokens.DEFAULT_LIFE.toHours() + " hours:");
        console.line(tokens.forApplication(Tokens.DEFAULT_LIFE));
        console.line("Watch the nudges come:");
        console.line("  curl -N -H \"Authorization: Bearer $(./goodturn token --application" + whereItIs() + ")\" "
                + sinkApi.url() + "/v1/nudges/stream");
        console.line("Ctrl-C stops everything.");
    }

    private String whereItIs() {
        return options.data().toString().equals(".goodturn") ? "" : " --data " + options.data();
    }

    private void stopAndHalt() {
        stop();
        // A stop that was asked for is a success, whatever signal asked.
        Runtime.getRuntime().halt(status);
    }

    private synchronized void stop() {
        if (stopped.getAndSet(true)) {
            return;
        }
        feed.close();
        if (stack == null) {
            return;
        }
        console.line("Stopping");
        try {
            stack.stop();
            console.line("Stopped");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What happens once the stack is ready. */
    @FunctionalInterface
    private interface Then {
        void happens() throws InterruptedException;
    }
}
