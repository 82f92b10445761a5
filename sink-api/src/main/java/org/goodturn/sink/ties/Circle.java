package org.goodturn.sink.ties;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.goodturn.events.Purpose;
import org.goodturn.events.Tie;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.TiesView;

/**
 * The ties that may be shown to their person. A tie rests on the {@code map-trust} of both sides; once one of them
 * withdrew it altogether, the tie is masked at once, before the topology has forgotten it.
 */
@Singleton
public class Circle {

    private final TiesView ties;
    private final ConsentsView consents;

    @Inject
    Circle(TiesView ties, ConsentsView consents) {
        this.ties = ties;
        this.consents = consents;
    }

    /** The person's ties. */
    public List<Tie> of(String person) {
        return ties.of(person).stream().filter(this::mayShow).toList();
    }

    /** The person's tie with somebody. */
    public Optional<Tie> between(String person, String other) {
        return ties.between(person, other).filter(this::mayShow);
    }

    private boolean mayShow(Tie tie) {
        return consents.everAllows(tie.getPerson(), Purpose.MAP_TRUST)
                && consents.everAllows(tie.getOther(), Purpose.MAP_TRUST);
    }
}
