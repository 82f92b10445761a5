package org.goodturn.sink.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodturn.clock.StackClock;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.sink.views.ConsentsView;

/** The receipts of what a person allows. Those of what was withdrawn are not kept. */
@Singleton
public class ReceiptBook {

    private final ConsentsView consents;
    private final StackClock clock;
    private final Receipt receipt;

    @Inject
    ReceiptBook(ConsentsView consents, StackClock clock, ReceiptSettings settings) {
        this.consents = consents;
        this.clock = clock;
        this.receipt = new Receipt(settings);
    }

    /** The receipt with this name, if it is one of the person's. */
    public Optional<Map<String, Object>> find(String person, String id) {
        Instant now = clock.instant();
        return consents.of(person).flatMap(decision -> {
            List<Grant> grants = decision.getGrants().stream()
                    .filter(grant -> grant.getReceipt().equals(id))
                    .toList();
            return grants.isEmpty() ? Optional.empty() : Optional.of(receipt.of(decision, grants, now));
        });
    }

    /** All of them. */
    public List<Map<String, Object>> all(String person) {
        Instant now = clock.instant();
        return consents.of(person).map(decision -> all(decision, now)).orElse(List.of());
    }

    private List<Map<String, Object>> all(ConsentRecord decision, Instant now) {
        return decision.getGrants().stream()
                .collect(Collectors.groupingBy(Grant::getReceipt, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(grants -> receipt.of(decision, grants, now))
                .toList();
    }
}
