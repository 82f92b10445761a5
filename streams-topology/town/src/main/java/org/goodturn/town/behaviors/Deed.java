package org.goodturn.town.behaviors;

import java.time.Instant;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.events.TownBehavior;
import org.goodturn.town.events.TownBehavior.Kind;
import org.goodturn.town.people.TownResident;

/** One behavior: mostly a search or a view, seldom a question. */
public final class Deed {

    private static final String SOURCE = "web";

    private Deed() {}

    /** Something a person does about a topic at a moment. */
    public static TownBehavior of(TownResident who, String topic, Instant at, String tag, Dice dice) {
        return new TownBehavior(tag, who.identifier(), at, topic, kind(dice.unit()), who.region(), SOURCE);
    }

    private static Kind kind(double choice) {
        if (choice < 0.4) {
            return Kind.SEARCHED;
        }
        if (choice < 0.75) {
            return Kind.VIEWED;
        }
        return choice < 0.9 ? Kind.OPENED_SITE : choice < 0.97 ? Kind.ASKED : Kind.POSTED;
    }
}
