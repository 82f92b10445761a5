package org.goodturn.town.planting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A need that was planted, and what ought to come of it.
 *
 * @param id {@code need-<seed>-<n>}
 * @param person identifier of the one in need
 * @param topic what is needed
 * @param at when the need arises: the first of its behaviors
 * @param evidentAt the last of its behaviors
 * @param fadesAt from then on it is of no use to say anything
 * @param behaviors how many behaviors show it
 * @param kind what is expected, or that nothing is
 * @param decoy why nothing is expected; present for decoys alone
 * @param mayBeShared the person consents to the other side being told, so the other side may be nudged, too
 * @param answers whom a nudge may name; at least one is {@link Answer.Standing#EXPECTED}, or it is a decoy and there are none
 */
public record PlantedOpportunity(
        String id,
        String person,
        String topic,
        Instant at,
        Instant evidentAt,
        Instant fadesAt,
        int behaviors,
        Kind kind,
        Optional<DecoyReason> decoy,
        boolean mayBeShared,
        List<Answer> answers) {

    /** What is expected of a planted need. */
    public enum Kind {
        /** An introduction; nobody whom the person trusts can help. */
        INTRODUCTION,
        /** A follow-up; introductions may be right as well. */
        FOLLOW_UP,
        /** Silence. */
        DECOY
    }

    public PlantedOpportunity {
        answers = List.copyOf(answers);
    }

    /** Whether a nudge is expected. */
    public boolean expected() {
        return kind != Kind.DECOY;
    }

    /** Whether the need is there at a moment: from when it arises until it fades. */
    public boolean isOpenAt(Instant moment) {
        return !moment.isBefore(at) && moment.isBefore(fadesAt);
    }

    /** The answer that a nudge gives: to the one in need about somebody who can help, or the other way round. */
    public Optional<Answer> answer(String recipient, String with) {
        String other = recipient.equals(person) ? with : recipient;
        boolean aboutThem = recipient.equals(person) || (mayBeShared && with.equals(person));
        return aboutThem
                ? answers.stream()
                        .filter(answer -> answer.other().equals(other))
                        .findFirst()
                : Optional.empty();
    }
}
