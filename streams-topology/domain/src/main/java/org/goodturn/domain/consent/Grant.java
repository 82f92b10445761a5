package org.goodturn.domain.consent;

import java.util.Objects;

/**
 * One purpose, allowed on terms.
 *
 * @param receipt names the receipt that the person holds; every use of the data repeats it
 */
public record Grant(Purpose purpose, Terms terms, String receipt) {

    public Grant {
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(receipt, "receipt");
    }

    /** Whether this grants everything that another grants. */
    boolean contains(Grant other) {
        return purpose == other.purpose && terms.contain(other.terms);
    }
}
