package org.goodturn.evaluation.introductions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of one set as the protocol wants them: in order of time (of the file where times are equal), without events
 * of people with themselves, and without messages to more than {@link #LARGEST_GROUP}.
 *
 * @param name what reports call it
 * @param people the identifiers as in the file; a person's index here is what events and scorers use
 * @param events in order of time
 */
public record InteractionSet(String name, List<String> people, List<Interaction> events) {
    /** A message to more people than this tells nothing about any two of them. */
    public static final int LARGEST_GROUP = 10;

    public InteractionSet {
        people = List.copyOf(people);
        events = List.copyOf(events);
    }

    /** Applies the protocol's rules to what a file says. */
    public static InteractionSet of(String name, List<InteractionLine> lines) {
        List<InteractionLine> kept = new ArrayList<>(
                lines.stream().filter(line -> !line.from().equals(line.to())).toList());
        Map<String, Integer> addressees = new HashMap<>();
        kept.forEach(line -> addressees.merge(line.group(), 1, Integer::sum));
        kept.removeIf(line -> addressees.get(line.group()) > LARGEST_GROUP);
        kept.sort(Comparator.comparing(InteractionLine::at));

        Map<String, Integer> index = new HashMap<>();
        List<String> people = new ArrayList<>();
        List<Interaction> events = new ArrayList<>(kept.size());
        for (InteractionLine line : kept) {
            int from = indexOf(line.from(), index, people);
            int to = indexOf(line.to(), index, people);
            events.add(new Interaction(from, to, line.at(), addressees.get(line.group())));
        }
        return new InteractionSet(name, people, events);
    }

    private static int indexOf(String person, Map<String, Integer> index, List<String> people) {
        return index.computeIfAbsent(person, unseen -> {
            people.add(unseen);
            return people.size() - 1;
        });
    }
}
