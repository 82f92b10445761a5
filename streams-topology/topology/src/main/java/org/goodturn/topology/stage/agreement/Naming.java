package org.goodturn.topology.stage.agreement;

import org.goodturn.domain.PersonId;
import org.goodturn.domain.agreement.Ask;
import org.goodturn.topology.stage.timing.TakeBack;

/** In which roles a question names people. */
final class Naming {

    private Naming() {}

    /** Whether a question names somebody in a role that they took back. */
    static boolean names(Ask ask, PersonId person, String role) {
        boolean asTwo = person.equals(ask.asker()) || person.equals(ask.other());
        boolean offers = person.equals(ask.asker()) == ask.about().askerOffers();
        return switch (role) {
            case TakeBack.ANY -> asTwo || person.equals(ask.bridge());
            case TakeBack.THROUGH -> person.equals(ask.bridge());
            case TakeBack.WITH -> asTwo && offers;
            case TakeBack.SEEKER -> asTwo && !offers;
            default -> false;
        };
    }
}
