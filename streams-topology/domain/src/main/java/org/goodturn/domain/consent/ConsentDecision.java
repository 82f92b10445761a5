package org.goodturn.domain.consent;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * What somebody said about a person's consent at one moment: always the whole of it.
 *
 * @param revision grows with every decision; at least 1
 * @param replaces the revision it was made on; absent for an import
 * @param origin who said it
 * @param decidedAt when it was said
 * @param grants everything granted
 */
public record ConsentDecision(
        long revision, OptionalLong replaces, Origin origin, Instant decidedAt, List<Grant> grants) {

    /** Who speaks. */
    public enum Origin {
        /** The person. */
        PERSON,
        /** An operator who says to hold the person's consent. */
        OPERATOR
    }

    public ConsentDecision {
        if (revision < 1) {
            throw new IllegalArgumentException("a consent's revision is at least 1");
        }
        grants = List.copyOf(grants);
    }
}
