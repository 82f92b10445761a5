package org.goodturn.sink.delivery;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodturn.sink.views.StoredNudge;

/**
 * Who looks at one person's nudges, or at everybody's, and which of those that have not ended they are not shown. The list of
 * subscribers may be read by any thread; what is hidden is touched under the view's lock alone.
 */
final class Watch {

    private static final Subscription[] NOBODY = {};

    private volatile Subscription[] subscriptions = NOBODY;
    private Set<String> hidden = Set.of();

    boolean isEmpty() {
        return subscriptions.length == 0;
    }

    /** Whether nobody else looks: then what is hidden is not known yet. */
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

    /** The nudge is shown now, or is not; whether that is new for one that has not ended. */
    boolean shows(StoredNudge nudge, boolean shown) {
        if (shown || nudge.ended()) {
            return !hidden.isEmpty() && hidden.remove(nudge.id());
        }
        if (!(hidden instanceof HashSet)) {
            hidden = new HashSet<>();
        }
        return hidden.add(nudge.id());
    }

    /** Nothing is hidden yet. */
    void begin() {
        hidden = Set.of();
    }

    /** Of these nudges only those that have not ended can be hidden. */
    void keep(Collection<StoredNudge> all) {
        if (!hidden.isEmpty()) {
            hidden.retainAll(all.stream()
                    .filter(nudge -> !nudge.ended())
                    .map(StoredNudge::id)
                    .collect(Collectors.toSet()));
        }
    }
}
