package org.goodturn.domain.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.PersonId;

/**
 * How far an introduction has got, as its recipient's partition keeps it: the whole truth, of which {@link Disclosure} says
 * what the recipient sees. {@link OptIn} moves it on.
 */
public sealed interface Agreement {

    /** Whom it concerns. */
    Parties parties();

    /** Bridges that were asked, in that order; each once. */
    default List<PersonId> asked() {
        return List.of();
    }

    /** Whether a word may still move it on. */
    default boolean isUnderWay() {
        return false;
    }

    /** Whether it still binds somebody: all agreed, or may yet. */
    default boolean isAlive() {
        return isUnderWay();
    }

    /** When it goes on by itself, unless somebody acts; empty where it does not. */
    default Optional<Instant> until() {
        return Optional.empty();
    }

    /** The recipient said yes, and somebody has the word until its end, or seems to. */
    sealed interface UnderWay extends Agreement {

        /** The end of the term. */
        Instant end();

        @Override
        default boolean isUnderWay() {
            return true;
        }

        @Override
        default Optional<Instant> until() {
            return Optional.of(end());
        }
    }

    /** Nobody has said yes yet. */
    record Suggested(Parties parties) implements Agreement {}

    /**
     * The recipient said yes; the last of those asked has the word, though an earlier one's late yes counts, too.
     *
     * @param end of the last one's term
     */
    record BridgeAsked(Parties parties, List<PersonId> asked, Instant end) implements UnderWay {
        public BridgeAsked {
            asked = List.copyOf(asked);
        }
    }

    /**
     * A bridge said yes; the other side has the word.
     *
     * @param bridge who will introduce
     * @param end of the other side's term
     */
    record OtherSideAsked(Parties parties, List<PersonId> asked, PersonId bridge, Instant end) implements UnderWay {
        public OtherSideAsked {
            asked = List.copyOf(asked);
        }
    }

    /**
     * Nothing can come of it any more, because a yes was taken back; but that looks like silence, so it ends when silence
     * would have ended it.
     */
    record Stalled(Parties parties, List<PersonId> asked, PersonId bridge, Instant end) implements UnderWay {
        public Stalled {
            asked = List.copyOf(asked);
        }
    }

    /** All three said yes, and none had taken it back. */
    record Agreed(Parties parties, List<PersonId> asked, PersonId bridge, Instant at) implements Agreement {
        public Agreed {
            asked = List.copyOf(asked);
        }

        @Override
        public boolean isAlive() {
            return true;
        }
    }

    /** It came to nothing. */
    record Closed(Parties parties, List<PersonId> asked, Ending ending) implements Agreement {
        public Closed {
            asked = List.copyOf(asked);
        }
    }

    /** Why an introduction ended. */
    enum Ending {
        /** Nobody who was asked said yes in time, whatever they did instead. */
        SILENCE,
        /** The recipient declined, or took the yes back. */
        DECLINED,
        /** Somebody it needs took back a consent, or a tie it rests on is gone. */
        NO_LONGER_STANDS
    }
}
