package org.goodturn.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** All child processes of the stack. */
public final class Children {

    private final Path javaHome;
    private final Path logs;
    private final ClassArchives archives;
    private final Consumer<Child> onDeath;
    private final Map<String, Child> running = new ConcurrentHashMap<>();
    private boolean closed;

    /** Children that start without archives. */
    public Children(Path javaHome, Path logs, Consumer<Child> onDeath) {
        this(javaHome, logs, new ClassArchives(logs, false), onDeath);
    }

    /**
     * @param javaHome the JDK they run on
     * @param logs where their logs go
     * @param archives what makes them start faster
     * @param onDeath told of each child that ends without having been asked to
     */
    public Children(Path javaHome, Path logs, ClassArchives archives, Consumer<Child> onDeath) {
        this.javaHome = javaHome;
        this.logs = logs;
        this.archives = archives;
        this.onDeath = onDeath;
    }

    /**
     * Starts one.
     *
     * @throws IllegalStateException once stopping has begun
     */
    public synchronized Child start(ChildJvm jvm) {
        if (closed) {
            throw new IllegalStateException("The stack is being stopped");
        }
        Child child = Child.start(jvm, javaHome, logs, archives);
        running.put(jvm.name(), child);
        child.onDeath(() -> onDeath.accept(child));
        return child;
    }

    /** Process ids by name. */
    public Map<String, Long> pids() {
        Map<String, Long> pids = new TreeMap<>();
        running.forEach((name, child) -> pids.put(name, child.pid()));
        return pids;
    }

    /** One that ended although nobody asked it to. */
    public Optional<Child> dead() {
        return running.values().stream().filter(child -> !child.isAlive()).findFirst();
    }

    /** Lets no more be started, stops those named, one after the other, then whatever is left. */
    public void stopInOrder(List<String> names, Duration patienceEach) throws InterruptedException {
        synchronized (this) {
            closed = true;
        }
        for (String name : names) {
            stop(name, patienceEach);
        }
        for (String name :
                running.keySet().stream().sorted(Comparator.naturalOrder()).toList()) {
            stop(name, patienceEach);
        }
    }

    /** Stops one, if it runs. */
    public void stop(String name, Duration patience) throws InterruptedException {
        Child child = running.remove(name);
        if (child != null) {
            child.stop(patience);
        }
    }
}
