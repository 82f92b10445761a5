package org.goodturn.domain.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodturn.domain.PersonId;

/**
 * Whom an introduction concerns.
 *
 * @param recipient whom it was suggested to
 * @param other whom they would meet
 * @param bridges who could introduce them, the strongest first; nobody twice, and neither of the two
 */
public record Parties(PersonId recipient, PersonId other, List<PersonId> bridges) {

    public Parties {
        bridges = List.copyOf(bridges);
        Set<PersonId> all = new HashSet<>(bridges);
        all.add(recipient);
        all.add(other);
        if (all.size() != bridges.size() + 2) {
            throw new IllegalArgumentException("an introduction is between different people");
        }
    }

    /** The same people without a bridge that is not one any more. */
    Parties without(PersonId bridge) {
        return new Parties(
                recipient,
                other,
                bridges.stream().filter(one -> !one.equals(bridge)).toList());
    }
}
