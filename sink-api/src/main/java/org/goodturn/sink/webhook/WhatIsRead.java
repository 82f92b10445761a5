package org.goodturn.sink.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.View;

/** Whether everything is read that webhooks need. */
@Singleton
class WhatIsRead {

    private final List<View<?>> own;
    private final List<View<?>> all;

    @Inject
    WhatIsRead(
            HooksView hooks,
            DeliveriesView deliveries,
            NudgesView nudges,
            ConsentsView consents,
            ProfilesView profiles) {
        this.own = List.of(hooks, deliveries);
        this.all = List.of(hooks, deliveries, nudges, consents, profiles);
    }

    /** Whether deliveries can be judged. */
    boolean everythingIsRead() {
        return all.stream().allMatch(view -> view.progress().isCaughtUp());
    }

    /** The views of webhooks alone. */
    List<View<?>> own() {
        return own;
    }
}
