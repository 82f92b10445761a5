package org.goodturn.sink.health;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.goodturn.sink.kafka.RegistryWatch;

/** Ready while the schema registry answers: a record with a schema that is new here could not be read or written without it. */
@Readiness
class RegistryAnswers implements HealthCheck {

    private final RegistryWatch registry;

    @Inject
    RegistryAnswers(RegistryWatch registry) {
        this.registry = registry;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema registry answers")
                .status(registry.answers())
                .build();
    }
}
