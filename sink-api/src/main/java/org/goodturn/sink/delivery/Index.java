package org.goodturn.sink.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.goodturn.sink.security.People;

/** Finds who looks at a person's nudges. A person nobody looks at takes no room. Safe for many threads. */
final class Index {

    private final Map<String, Watch> byPerson = new ConcurrentHashMap<>();
    private final Watch everybody = new Watch();

    void add(Subscription subscription) {
        switch (subscription.audience().people()) {
            case People.Everybody all -> everybody.with(subscription);
            case People.Listed listed ->
                listed.ids()
                        .forEach(person -> byPerson.compute(
                                person, (who, watch) -> (watch == null ? new Watch() : watch).with(subscription)));
        }
    }

    void remove(Subscription subscription) {
        switch (subscription.audience().people()) {
            case People.Everybody all -> everybody.without(subscription);
            case People.Listed listed ->
                listed.ids()
                        .forEach(person -> byPerson.computeIfPresent(person, (who, watch) -> {
                            Watch left = watch.without(subscription);
                            return left.isEmpty() ? null : left;
                        }));
        }
    }

    /** Those who look at this person's nudges, other than those who look at everybody's. */
    Optional<Watch> of(String person) {
        return Optional.ofNullable(byPerson.get(person));
    }

    /** Those who look at everybody's nudges. */
    Watch everybody() {
        return everybody;
    }

    /** People whom somebody looks at by name. */
    List<String> people() {
        return List.copyOf(byPerson.keySet());
    }

    /** How many people are looked at by name. */
    int size() {
        return byPerson.size();
    }
}
