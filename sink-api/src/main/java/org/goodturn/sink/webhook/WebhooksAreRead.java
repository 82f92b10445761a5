package org.goodturn.sink.webhook;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.goodturn.sink.views.View;

/** Ready once registrations and deliveries are read. */
@Readiness
class WebhooksAreRead implements HealthCheck {

    private final WhatIsRead read;

    @Inject
    WebhooksAreRead(WhatIsRead read) {
        this.read = read;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("webhooks are read");
        boolean ready = true;
        for (View<?> view : read.own()) {
            ready &= view.progress().isCaughtUp();
            answer.withData(view.topic().shortName(), view.progress().lag() + " behind");
        }
        return answer.status(ready).build();
    }
}
