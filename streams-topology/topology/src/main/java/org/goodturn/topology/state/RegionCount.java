package org.goodturn.topology.state;

import java.time.Instant;

/**
 * What a partition counted of one region, topic and week; or, for a week as a whole, how many such counts there are.
 *
 * @param behaviors how many, each person's capped
 * @param people how many different people; who they are is not kept
 * @param dueAt when it is published; {@link Instant#MAX} if nothing changed since it was
 */
public record RegionCount(long behaviors, int people, Instant dueAt) {

    /** Nothing yet. */
    public static final RegionCount NONE = new RegionCount(0, 0, Instant.MAX);

    /** With one behavior more. */
    public RegionCount plus(boolean firstOfPerson) {
        return new RegionCount(behaviors + 1, people + (firstOfPerson ? 1 : 0), dueAt);
    }

    /** Whether something changed since it was published. */
    public boolean isUnpublished() {
        return !dueAt.equals(Instant.MAX);
    }

    /** To be published then. */
    public RegionCount due(Instant at) {
        return new RegionCount(behaviors, people, at);
    }
}
