package org.goodturn.sink.delivery;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.goodturn.events.Nudge;
import org.goodturn.sink.views.StoredNudge;

/**
 * Who looks at one person's nudges, or at everybody's, which of those that have not ended they are not shown, and, for one
 * person's, whom each concerns. What a recipient's watch knows is changed while that recipient's nudges are held still.
 */
final class Watch {

    private static final Subscription[] NOBODY = {};

    private final boolean ofOne;
    private final Set<String> hidden = ConcurrentHashMap.newKeySet();
    private final Map<String, int[]> concerned = new ConcurrentHashMap<>();
    private volatile Subscription[] subscriptions = NOBODY;

    private Watch(boolean ofOne) {
        this.ofOne = ofOne;
    }

    static Watch ofOnePerson() {
        return new Watch(true);
    }

    static Watch ofEverybody() {
        return new Watch(false);
    }

    boolean isEmpty() {
        return subscriptions.length == 0;
    }

    /** Whether nobody else looks: then nothing about the nudges is known yet. */
    boolean isOnly(Subscription subscription) {
        Subscription[] all = subscriptions;
        return all.length == 1 && all[0] == subscription;
    }

    synchronized Watch with(Subscription subscription) {
        Subscription[] more = Arrays.copyOf(subscriptions, subscriptions.length + 1);
        more[more.length - 1] = subscription;
        subscriptions = more;
        return this;
    }

    synchronized Watch without(Subscription subscription) {
        subscriptions =
                Arrays.stream(subscriptions).filter(one -> one != subscription).toArray(Subscription[]::new);
        return this;
    }

    void tell(Change change) {
        for (Subscription subscription : subscriptions) {
            subscription.changed(change);
        }
    }

    /** Nothing is known yet. */
    void begin() {
        hidden.clear();
    }

    /** A revision that was not seen before; {@code nudge} holds its content decoded. */
    void learns(StoredNudge nudge, boolean shown) {
        shows(nudge, shown);
        if (!ofOne) {
            return;
        }
        if (nudge.ended()) {
            concerned.remove(nudge.id());
        } else {
            concerned.put(nudge.id(), numbers(nudge.content().orElseThrow()));
        }
    }

    private static int[] numbers(Nudge nudge) {
        return Concerned.by(nudge).mapToInt(String::hashCode).toArray();
    }

    /** Whether the nudge concerns somebody whose number is one of these; true where that is not known. */
    boolean concerns(StoredNudge nudge, IntPredicate numbers) {
        int[] people = concerned.get(nudge.id());
        return people == null || Arrays.stream(people).anyMatch(numbers);
    }

    /** Whether anything known here concerns somebody whose number is one of these. */
    boolean concerns(IntPredicate numbers) {
        return concerned.values().stream()
                .anyMatch(people -> Arrays.stream(people).anyMatch(numbers));
    }

    /** The nudge is shown now, or is not; whether that is new for one that has not ended. */
    boolean shows(StoredNudge nudge, boolean shown) {
        return shown || nudge.ended() ? hidden.remove(nudge.id()) : hidden.add(nudge.id());
    }

    /** The person has these nudges and no others. */
    void keep(Collection<StoredNudge> all) {
        if (concerned.size() + hidden.size() > 0) {
            Set<String> alive = all.stream()
                    .filter(nudge -> !nudge.ended())
                    .map(StoredNudge::id)
                    .collect(Collectors.toSet());
            hidden.retainAll(alive);
            concerned.keySet().retainAll(alive);
        }
    }
}
