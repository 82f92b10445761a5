package org.goodturn.evaluation.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Who rated whom how, as of now; of several ratings of one pair the last one counts. */
public final class RatingGraph {
    private final List<Map<Integer, Double>> given = new ArrayList<>();
    private final List<Map<Integer, Double>> received = new ArrayList<>();

    /** A graph of so many people, numbered from 0, without a rating. */
    public RatingGraph(int people) {
        for (int person = 0; person < people; person++) {
            given.add(new LinkedHashMap<>());
            received.add(new LinkedHashMap<>());
        }
    }

    /** Adds ratings, in order of time. */
    public void add(Collection<Rating> ratings) {
        for (Rating rating : ratings) {
            given.get(rating.from()).put(rating.to(), rating.value());
            received.get(rating.to()).put(rating.from(), rating.value());
        }
    }

    /** How many people there are. */
    public int people() {
        return given.size();
    }

    /** What somebody gave, by whom it was given to. */
    public Map<Integer, Double> given(int person) {
        return given.get(person);
    }

    /** What somebody received, by whom it came from. */
    public Map<Integer, Double> received(int person) {
        return received.get(person);
    }

    /** Those who were rated by {@code from} and rated {@code to}. */
    public List<Integer> between(int from, int to) {
        Map<Integer, Double> near = given.get(from);
        Map<Integer, Double> far = received.get(to);
        boolean fewNear = near.size() < far.size();
        List<Integer> between = new ArrayList<>();
        for (Integer person : (fewNear ? near : far).keySet()) {
            if ((fewNear ? far : near).containsKey(person)) {
                between.add(person);
            }
        }
        return between;
    }

    /** Whether there is somebody whom {@code from} rated above 0 and who rated {@code to}. */
    public boolean hasPath(int from, int to) {
        return between(from, to).stream().anyMatch(person -> given.get(from).get(person) > 0);
    }

    /** The mean of ratings; empty when there is none. */
    public static OptionalDouble mean(Map<Integer, Double> ratings) {
        return ratings.values().stream().mapToDouble(Double::doubleValue).average();
    }
}
