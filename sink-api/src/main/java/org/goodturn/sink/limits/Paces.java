package org.goodturn.sink.limits;

import org.goodturn.sink.delivery.DeliverySettings;
import org.goodturn.sink.security.Caller;

/**
 * How fast which caller may do what.
 *
 * @param person a person's calls
 * @param application an application's calls
 * @param personSubscriptions how fast a person may open streams and sockets
 * @param applicationSubscriptions how fast an application may
 */
record Paces(Pace person, Pace application, Pace personSubscriptions, Pace applicationSubscriptions) {

    /** Whoever may have so many subscriptions may open so many at once: all of them come back after a restart. */
    static Paces of(LimitSettings limits, DeliverySettings delivery) {
        Pace person = new Pace(
                "person", limits.person().callsPerSecond(), limits.person().burst());
        Pace application = new Pace(
                "application",
                limits.application().callsPerSecond(),
                limits.application().burst());
        return new Paces(
                person,
                application,
                person.forSubscriptions(delivery.maxPerPerson()),
                application.forSubscriptions(delivery.maxPerApplication()));
    }

    Pace of(Caller caller, Kind kind) {
        boolean person = caller instanceof Caller.Person;
        return switch (kind) {
            case CALL -> person ? this.person : application;
            case SUBSCRIPTION -> person ? personSubscriptions : applicationSubscriptions;
        };
    }
}
