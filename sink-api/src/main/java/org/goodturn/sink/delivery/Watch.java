package org.goodturn.sink.delivery;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.goodturn.sink.views.StoredNudge;

/**
 * Who looks at one person's nudges, or at everybody's, and which of those that have not ended they are not shown. What a
 * recipient's watch knows is changed while that recipient's nudges are held still.
 */
final class Watch {

    private static final Subscription[] NOBODY = {};

    private final Set<String> hidden = ConcurrentHashMap.newKeySet();
    private volatile Subscription[] subscriptions = NOBODY;

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

    /** The nudge is shown now, or is not; whether that is new for one that has not ended. */
    boolean shows(StoredNudge nudge, boolean shown) {
        return shown || nudge.ended() ? hidden.remove(nudge.id()) : hidden.add(nudge.id());
    }

    /** Whether anything is not shown. */
    boolean hidesAny() {
        return !hidden.isEmpty();
    }

    /** The person has these nudges and no others. */
    void keep(Collection<StoredNudge> all) {
        hidden.retainAll(all.stream()
                .filter(nudge -> !nudge.ended())
                .map(StoredNudge::id)
                .collect(Collectors.toSet()));
    }
}
