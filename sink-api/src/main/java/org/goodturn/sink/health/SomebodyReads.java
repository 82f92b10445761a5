package org.goodturn.sink.health;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.TiesView;
import org.goodturn.sink.views.View;

/** Alive while every view has its thread; an absent broker is no reason to be restarted. */
@Liveness
class SomebodyReads implements HealthCheck {

    private final List<View<?>> views;

    @Inject
    SomebodyReads(NudgesView nudges, TiesView ties, ProfilesView profiles, ConsentsView consents) {
        this.views = List.of(nudges, ties, profiles, consents);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("views have their threads")
                .status(views.stream().allMatch(view -> view.progress().alive()))
                .build();
    }
}
