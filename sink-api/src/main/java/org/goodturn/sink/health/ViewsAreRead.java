package org.goodturn.sink.health;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.Progress;
import org.goodturn.sink.views.TiesView;
import org.goodturn.sink.views.View;

/** Ready once every view has read what stood there at the start, and while the broker answers. */
@Readiness
class ViewsAreRead implements HealthCheck {

    private final List<View<?>> views;

    @Inject
    ViewsAreRead(NudgesView nudges, TiesView ties, ProfilesView profiles, ConsentsView consents) {
        this.views = List.of(nudges, ties, profiles, consents);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("views are read");
        boolean ready = true;
        for (View<?> view : views) {
            Progress progress = view.progress();
            ready &= progress.isCaughtUp() && progress.reachable();
            answer.withData(view.topic().shortName(), state(progress));
        }
        return answer.status(ready).build();
    }

    private static String state(Progress progress) {
        if (!progress.reachable()) {
            return "broker or registry does not answer";
        }
        return progress.isCaughtUp() ? "read, " + progress.lag() + " behind" : "reading, " + progress.lag() + " to go";
    }
}
