package org.goodturn.town;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.goodturn.town.events.TownInteraction;

/** Who had dealt with whom at a moment, counted from interactions alone. */
final class Acquaintances {

    private final Map<String, Map<String, List<Instant>>> times;
    private final Instant moment;

    private Acquaintances(Map<String, Map<String, List<Instant>>> times, Instant moment) {
        this.times = times;
        this.moment = moment;
    }

    static Acquaintances of(Stream<TownInteraction> inOrder) {
        Map<String, Map<String, List<Instant>>> times = new HashMap<>();
        inOrder.forEach(pair -> {
            of(times, pair.from(), pair.to()).add(pair.at());
            of(times, pair.to(), pair.from());
        });
        return new Acquaintances(times, Instant.MAX);
    }

    /** The same at a moment. */
    Acquaintances before(Instant then) {
        return new Acquaintances(times, then);
    }

    /** The smaller number of what one did towards the other. */
    int bothWays(String one, String other) {
        return Math.min(count(one, other), count(other, one));
    }

    /** Whether they ever dealt with, or met, each other. */
    boolean know(String one, String other) {
        return count(one, other) + count(other, one) > 0;
    }

    /** The last they did together. */
    Instant lastBetween(String one, String other) {
        return Stream.of(times.get(one).get(other), times.get(other).get(one))
                .flatMap(List::stream)
                .filter(at -> at.isBefore(moment))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** Everybody within two steps. */
    Set<String> withinTwo(String person) {
        Set<String> reached = new HashSet<>(around(person));
        for (String known : around(person)) {
            reached.addAll(around(known));
        }
        reached.remove(person);
        return reached;
    }

    /** Everybody who knows both. */
    Set<String> between(String one, String other) {
        Set<String> both = new HashSet<>(around(one));
        both.retainAll(around(other));
        return both;
    }

    private Set<String> around(String person) {
        Set<String> around = new HashSet<>(times.getOrDefault(person, Map.of()).keySet());
        around.removeIf(other -> !know(person, other));
        return around;
    }

    private int count(String from, String to) {
        List<Instant> all = times.getOrDefault(from, Map.of()).getOrDefault(to, List.of());
        int place = Collections.binarySearch(all, moment);
        return place < 0 ? -place - 1 : place;
    }

    private static List<Instant> of(Map<String, Map<String, List<Instant>>> times, String from, String to) {
        return times.computeIfAbsent(from, key -> new HashMap<>()).computeIfAbsent(to, key -> new ArrayList<>());
    }
}
