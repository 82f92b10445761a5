package org.goodturn.topology.running;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Whether this instance does its work: it owns its tasks, has restored all but a little, and what it needs answers. */
public final class Readiness {
    private final Supplier<String> state;
    private final LongSupplier restoring;
    private final long mayLag;
    private final List<Dependency> dependencies;

    Readiness(Supplier<String> state, LongSupplier restoring, long mayLag, List<Dependency> dependencies) {
        this.state = state;
        this.restoring = restoring;
        this.mayLag = mayLag;
        this.dependencies = List.copyOf(dependencies);
    }

    /** Whether it does. */
    public boolean ready() {
        return state.get().equals("RUNNING")
                && restoring.getAsLong() <= mayLag
                && dependencies.stream().allMatch(Dependency::answering);
    }

    /** State of Kafka Streams; {@code STARTING} before there is one. */
    public String state() {
        return state.get();
    }

    /** Everything it follows from. */
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("status", ready() ? "UP" : "DOWN");
        details.put("state", state.get());
        details.put("restoring", restoring.getAsLong());
        dependencies.forEach(dependency -> details.put(dependency.name(), dependency.answering()));
        return details;
    }
}
