package org.goodturn.evaluation.introductions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds who is to be asked about at a cut-off, and what the right answers are. */
final class QueryFinder {
    private final ContactGraph past;
    private final long seed;

    /** Reads {@code past} whenever it is asked; ties of score are broken by {@code seed}. */
    QueryFinder(ContactGraph past, long seed) {
        this.past = past;
        this.seed = seed;
    }

    /**
     * The queries of one cut-off in order of the persons' index.
     *
     * @param cutOff the cut-off's number
     * @param ahead the events after the cut-off, up to its horizon
     */
    List<Query> find(int cutOff, List<Interaction> ahead) {
        Map<Integer, BitSet> meetings = new TreeMap<>();
        for (Interaction event : ahead) {
            if (!past.joined(event.from(), event.to()) && past.bridged(event.from(), event.to())) {
                meetings.computeIfAbsent(event.from(), unseen -> new BitSet()).set(event.to());
                meetings.computeIfAbsent(event.to(), unseen -> new BitSet()).set(event.from());
            }
        }
        List<Query> queries = new ArrayList<>(meetings.size());
        meetings.forEach((person, met) -> queries.add(query(cutOff, person, met)));
        return queries;
    }

    private Query query(int cutOff, int person, BitSet met) {
        int[] candidates = candidates(person);
        boolean[] positive = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            positive[i] = met.get(candidates[i]);
        }
        return new Query(person, candidates, positive, Mixing.mix(Mixing.mix(Mixing.mix(seed) + cutOff) + person));
    }

    private int[] candidates(int person) {
        BitSet found = new BitSet(past.people());
        for (int i = 0; i < past.degree(person); i++) {
            int bridge = past.neighbour(person, i);
            for (int j = 0; j < past.degree(bridge); j++) {
                found.set(past.neighbour(bridge, j));
            }
        }
        for (int i = 0; i < past.degree(person); i++) {
            found.clear(past.neighbour(person, i));
        }
        found.clear(person);
        return found.stream().toArray();
    }
}
