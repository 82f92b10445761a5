package org.goodturn.domain.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a person has set a tie of theirs aside, because they say that it is wrong: an address that is somebody else's, a
 * meeting that never was. What is kept stays kept, and whatever comes in further is kept beside it, so that the word can be
 * taken back; but none of it counts for anything: the other one is nobody they know. It is one person's word about their own
 * side; the other one's side stays as it is, and they are not told.
 *
 * @param since when it was said first; empty where the tie counts
 */
public record SetAside(Optional<Instant> since) {

    /** A tie that counts. */
    public static final SetAside NOT = new SetAside(Optional.empty());

    /** What a person may say of a tie of theirs. */
    public enum Word {
        /** It is wrong. */
        WRONG,
        /** It is right after all. */
        RIGHT
    }

    /** After a word; saying the same again changes nothing. */
    public SetAside after(Word word, Instant now) {
        return switch (word) {
            case WRONG -> since.isPresent() ? this : new SetAside(Optional.of(now));
            case RIGHT -> NOT;
        };
    }

    /** Whether the tie counts for nothing. */
    public boolean isSo() {
        return since.isPresent();
    }

    /** What counts of all that is kept. */
    public EvidenceLedger counting(EvidenceLedger kept) {
        return isSo() ? EvidenceLedger.EMPTY : kept;
    }
}
