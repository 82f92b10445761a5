package org.goodturn.sink.page;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.temporal.ChronoUnit;
import org.goodturn.clock.StackClock;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells the moment by the stack's clock with every answer: a sample town does not live today, and "six days ago" is to be
 * counted from its present.
 */
@Singleton
public class StackTime {

    /** The header: an ISO 8601 instant in whole seconds. */
    public static final String HEADER = "Goodturn-Time";

    private final Provider<StackClock> clock;

    /** Filters are made during the build, before there is a clock; so it is asked for when it is needed. */
    @Inject
    StackTime(Provider<StackClock> clock) {
        this.clock = clock;
    }

    /** Adds the header. */
    @ServerResponseFilter
    public void tell(ContainerResponseContext answer) {
        answer.getHeaders()
                .putSingle(
                        HEADER,
                        clock.get().instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
