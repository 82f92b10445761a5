package org.goodturn.local.up;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.goodturn.local.Failure;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.parts.Broker;
import org.goodturn.local.parts.ConnectWorker;
import org.goodturn.local.parts.Part;
import org.goodturn.local.parts.Registry;
import org.goodturn.local.parts.SinkApi;
import org.goodturn.local.parts.Topology;
import org.goodturn.local.process.Child;
import org.goodturn.local.process.Children;
import org.goodturn.local.progress.Console;

/** The running processes: starting and awaiting them, noticing when one dies, stopping them in order. */
final class Stack {

    /** From those that write to those that are written to, so that nothing is cut off in mid-sentence. */
    static final List<String> STOP_ORDER =
            List.of(ConnectWorker.NAME, Topology.NAME, SinkApi.NAME, Registry.NAME, Broker.NAME);

    private static final Duration START_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 100;

    private final Console console;
    private final Children children;
    private final AtomicReference<Child> dead = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);

    Stack(Installation installation, DataDirectory data, Console console) {
        this.console = console;
        this.children = new Children(installation.javaHome(), data.logs(), installation.archives(), this::died);
    }

    private void died(Child child) {
        dead.compareAndSet(null, child);
        over.countDown();
    }

    /** Starts several at once. */
    void start(List<? extends Part> parts) {
        parts.forEach(part -> children.start(part.jvm()));
    }

    /** Waits until all of these can be used, telling of each as it comes. */
    void await(List<? extends NamedPart> parts) throws InterruptedException {
        List<NamedPart> awaited = new ArrayList<>(parts);
        long until = System.nanoTime() + START_PATIENCE.toNanos();
        while (!awaited.isEmpty()) {
            for (NamedPart each : List.copyOf(awaited)) {
                if (each.part().isReady()) {
                    console.step(each.name(), each.saying());
                    awaited.remove(each);
                }
            }
            if (System.nanoTime() > until) {
                throw new Failure("The " + awaited.getFirst().name() + " is not ready after "
                        + START_PATIENCE.toSeconds() + " s; its log is in the data directory under logs.");
            }
            pause();
        }
    }

    /** Waits a moment; fails as soon as a part is dead. */
    void pause() throws InterruptedException {
        if (over.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            failWhereDead();
        }
    }

    /** Waits until a part dies. */
    void awaitEnd() throws InterruptedException {
        over.await();
        failWhereDead();
    }

    private void failWhereDead() {
        Optional.ofNullable(dead.get()).ifPresent(child -> {
            throw new Failure("The " + child.name() + " stopped unexpectedly; its log is " + child.log() + ".");
        });
    }

    Map<String, Long> pids() {
        return children.pids();
    }

    void stop() throws InterruptedException {
        children.stopInOrder(STOP_ORDER, STOP_PATIENCE);
    }

    /** A part, and what is said when it can be used. */
    record NamedPart(String name, Part part, String saying) {}
}
