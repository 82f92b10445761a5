package org.goodturn.sink.delivery.kit;

/** A way of delivery. */
public interface Transport {

    /**
     * A subscriber that is not connected yet.
     *
     * @param service where the service is, without a path and without a slash at the end
     * @param token who subscribes
     */
    Subscriber subscriber(String service, String token);

    /** Whether one who begins is told of everything open; otherwise only of what changes from then on. */
    default boolean tellsWhatIsOpen() {
        return true;
    }

    /** Whether the subscriber keeps its place itself, as a cursor. */
    default boolean hasCursors() {
        return true;
    }

    /** Whether one who takes everything at once is told of every revision; otherwise a later one may come in place of it. */
    default boolean tellsEveryRevision() {
        return true;
    }

    /** Whether somebody looks on, so that a consent which ends is told by itself, before the topology withdraws. */
    default boolean looksOn() {
        return true;
    }
}
