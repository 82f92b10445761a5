package org.goodturn.domain.trust;

/** Who acted, as seen by the one whose side of the tie it is. The order is part of stored state. */
public enum Direction {
    /** The holder of this side acted. */
    GIVEN,
    /** The other one acted. */
    RECEIVED;

    /** The same act, as seen from the other side. */
    public Direction reversed() {
        return this == GIVEN ? RECEIVED : GIVEN;
    }
}
