package org.goodturn.town.planting;

import java.util.List;

/**
 * Somebody who can help with a planted need, and may be named.
 *
 * @param other identifier of the one who offers the topic
 * @param kind how the two get together
 * @param standing how well the way to them is founded
 * @param bridges identifiers of those who could introduce, the well founded first; empty for a follow-up
 * @param dormant a close tie of old that has gone quiet for 4 to 13 weeks; follow-ups only
 */
public record Answer(String other, Kind kind, Standing standing, List<String> bridges, boolean dormant) {

    /** How the two get together. */
    public enum Kind {
        /** Through somebody both deal with; so far they never dealt with each other. */
        INTRODUCTION,
        /** They know each other. */
        FOLLOW_UP
    }

    /** How well the way to somebody is founded. */
    public enum Standing {
        /** Each tie on the way is of the trusting sort, alive, and has at least five exchanges; or it is a dormant close one. */
        EXPECTED,
        /** Each tie on the way goes both ways, but one is loose, young or quiet. To suggest it is no mistake, nor is silence. */
        DEFENSIBLE
    }

    public Answer {
        bridges = List.copyOf(bridges);
    }

    /** The same answer, less well founded. */
    Answer asDefensible() {
        return new Answer(other, kind, Standing.DEFENSIBLE, bridges, dormant);
    }
}
