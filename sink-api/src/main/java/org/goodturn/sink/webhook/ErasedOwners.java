package org.goodturn.sink.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Erasure;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.ErasuresView;
import org.goodturn.sink.views.Seen;

/**
 * Removes the webhooks of people who had everything forgotten, with their secrets. It looks at what stands on the topics
 * and at nothing else: whichever instance does it, however often, and wherever one died in between, the same goes.
 */
@Singleton
class ErasedOwners {

    private static final String EVERYTHING = "all";

    private final HooksView hooks;
    private final ConsentsView consents;
    private final ErasuresView erasures;
    private final WhatIsRead read;
    private final Registrations registrations;

    @Inject
    ErasedOwners(
            HooksView hooks,
            ConsentsView consents,
            ErasuresView erasures,
            WhatIsRead read,
            Registrations registrations) {
        this.hooks = hooks;
        this.consents = consents;
        this.erasures = erasures;
        this.read = read;
        this.registrations = registrations;
    }

    /** Removes what has to go; called again and again. How many owners lost something. */
    int sweep() {
        if (!read.everythingIsRead() || !erasures.progress().isCaughtUp()) {
            return 0;
        }
        List<String> owners = hooks.owners().stream()
                .filter(owner -> !ending(owner).isEmpty())
                .toList();
        owners.forEach(owner -> registrations.removeOf(owner, () -> ending(owner)));
        return owners.size();
    }

    private List<Hook> ending(String owner) {
        Optional<String> person = HookRef.person(owner);
        if (person.isEmpty() || erasures.of(person.get()).isEmpty()) {
            return List.of();
        }
        Optional<Seen<ConsentRecord>> decision = consents.seen(person.get());
        List<Erasure> reports = erasures.of(person.get());
        return hooks.of(owner).stream()
                .filter(hook -> decision.isPresent() && endsWith(decision.get(), reports, hook))
                .toList();
    }

    /**
     * Whether a webhook ends with its owner's erasure. Not if something is allowed again, as for everything else; nor if
     * its owner asked for it after the decision.
     */
    static boolean endsWith(Seen<ConsentRecord> decision, List<Erasure> reports, Hook hook) {
        return decision.value().getGrants().isEmpty()
                && !hook.registration().getChangedAt().isAfter(decision.appendedAt())
                && reports.stream()
                        .anyMatch(report -> report.getPurpose().equals(EVERYTHING)
                                && report.getConsentRevision() != null
                                && report.getConsentRevision()
                                        >= decision.value().getRevision());
    }
}
