package org.goodturn.domain.agreement;

import java.time.Instant;
import java.util.List;
import org.goodturn.domain.PersonId;

/** What an event does to an introduction. */
public sealed interface Transition {

    /**
     * It goes on.
     *
     * @param to what it is now
     * @param effects whom to ask or tell, in this order
     */
    record Moved(Agreement to, List<Effect> effects) implements Transition {
        public Moved {
            effects = List.copyOf(effects);
        }
    }

    /**
     * It stays as it is.
     *
     * @param reason a code such as {@code not-asked}
     * @param effects whom to tell that their word came too late; mostly nobody
     */
    record Refused(String reason, List<Effect> effects) implements Transition {
        public Refused {
            effects = List.copyOf(effects);
        }

        Refused(String reason) {
            this(reason, List.of());
        }
    }

    /** Whom to ask or tell. Never more than a question in their inbox. */
    sealed interface Effect {

        /** Ask a bridge whether it will introduce the two. */
        record AskBridge(PersonId bridge, Instant until) implements Effect {}

        /** Ask the other side whether they will meet the recipient. */
        record AskOther(PersonId bridge, Instant until) implements Effect {}

        /** Tell somebody who said yes that all did. */
        record TellAgreed(PersonId whom, PersonId bridge) implements Effect {}

        /** Tell somebody who was asked that there is nothing to answer any more. */
        record TellOver(PersonId whom) implements Effect {}
    }
}
