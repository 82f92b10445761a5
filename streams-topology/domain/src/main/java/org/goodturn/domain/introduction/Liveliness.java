package org.goodturn.domain.introduction;

import java.time.Instant;

/**
 * How lively somebody has lately been, as others may know it: sums, no days and no names.
 *
 * @param activeDays days on which they acted, with a half-life of 7 days; at least 0
 * @param newContacts new contacts on the scale of a logarithm, see {@link NewContacts}; at least 0
 * @param heardAt the start of the last day on which they acted; {@link Instant#EPOCH} if unknown
 * @param ties how many ties they have; 0 if unknown
 */
public record Liveliness(double activeDays, double newContacts, Instant heardAt, int ties) {

    /** Nothing is known. */
    public static final Liveliness UNKNOWN = new Liveliness(0, 0, Instant.EPOCH, 0);

    public Liveliness {
        if (!(activeDays >= 0 && newContacts >= 0) || Double.isInfinite(activeDays + newContacts) || ties < 0) {
            throw new IllegalArgumentException("days, contacts and ties are finite and at least 0");
        }
    }
}
