package org.goodturn.sink.webhook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.events.WebhookOff;
import org.goodturn.events.WebhookRegistration;

/**
 * A webhook as it stands.
 *
 * @param ref which one
 * @param registration what its owner asked for
 * @param people the people it is about, unless it is about everybody
 * @param off that delivering gave up on an earlier or on this generation of it
 */
record Hook(HookRef ref, WebhookRegistration registration, Set<String> people, Optional<WebhookOff> off) {

    static Hook of(HookRef ref, WebhookRegistration registration, Optional<WebhookOff> off) {
        return new Hook(ref, registration, Set.copyOf(registration.getPeople()), off);
    }

    String incarnation() {
        return registration.getIncarnation();
    }

    /** Whether it is about this person. */
    boolean isAbout(String person) {
        return registration.getEverybody() || people.contains(person);
    }

    /** Whether a change of a nudge came after the webhook was created. */
    boolean startsBefore(int partition, long offset, String history) {
        List<Long> from = registration.getFrom();
        boolean known = registration.getHistory().equals(history) && partition < from.size();
        return !known || offset >= from.get(partition);
    }

    /** Why nothing is sent: {@code by-owner}, {@code gone} or {@code failing}; empty while it is on. */
    Optional<String> offBecause() {
        return registration.getDisabled() ? Optional.of("by-owner") : givenUp().map(WebhookOff::getReason);
    }

    /** That delivering gave up on it, unless its owner changed it since. */
    Optional<WebhookOff> givenUp() {
        return off.filter(gave ->
                gave.getIncarnation().equals(incarnation()) && gave.getGeneration() == registration.getGeneration());
    }
}
