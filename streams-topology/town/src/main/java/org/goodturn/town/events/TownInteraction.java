package org.goodturn.town.events;

import java.time.Instant;

/**
 * Something two people did together: one directed pair, as on {@code interactions.v1}. A meeting of n is n × (n − 1) of them
 * with one group.
 *
 * @param eventId stable id
 * @param from identifier of the one who acted
 * @param to identifier of the other
 * @param at when it happened
 * @param kind what they did
 * @param act what {@code from} contributed
 * @param outcome how it ended
 * @param group what it was part of (one message, one meeting, one deal), the same for all pairs of it
 * @param groupSize how many took part, 2 to 10
 * @param source where it was observed: {@code mail}, {@code calendar}, {@code phone} or {@code crm}
 */
public record TownInteraction(
        String eventId,
        String from,
        String to,
        Instant at,
        Kind kind,
        Act act,
        Outcome outcome,
        String group,
        int groupSize,
        String source)
        implements TownEvent {

    /** The largest group of which every pair is reported. */
    public static final int MOST_IN_A_GROUP = 10;

    /** What two people do together; named as in the contract. */
    public enum Kind {
        MAIL("mail"),
        MESSAGE("phone"),
        CALL("phone"),
        MEETING("calendar"),
        REFERRAL("crm"),
        INTRODUCTION("mail"),
        ENDORSEMENT("crm"),
        DEAL("crm");

        private final String source;

        Kind(String source) {
            this.source = source;
        }

        /** Where it is observed. */
        public String source() {
            return source;
        }
    }

    /** What the one who acted contributed; named as in the contract. */
    public enum Act {
        UNSPECIFIED,
        INITIATED,
        ANSWERED,
        ACCEPTED,
        ATTENDED
    }

    /** How it ended; named as in the contract. */
    public enum Outcome {
        UNKNOWN,
        GOOD,
        BAD
    }

    /**
     * @throws IllegalArgumentException if it involves one person only, or too many
     */
    public TownInteraction {
        if (from.equals(to)) {
            throw new IllegalArgumentException("an interaction takes two people");
        }
        if (groupSize < 2 || groupSize > MOST_IN_A_GROUP) {
            throw new IllegalArgumentException("a group has 2 to " + MOST_IN_A_GROUP + " people");
        }
    }

    @Override
    public String actor() {
        return from;
    }

    @Override
    public TownInteraction named(String id) {
        return new TownInteraction(id, from, to, at, kind, act, outcome, group, groupSize, source);
    }
}
