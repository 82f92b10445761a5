package org.goodturn.topology.toy;

import java.time.Instant;
import java.util.List;
import org.goodturn.events.Act;
import org.goodturn.events.Behavior;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Outcome;

/** Inputs for the toy. */
public final class ToyEvents {
    /** When everything happens. */
    public static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private ToyEvents() {}

    /** Something that two did. */
    public static Interaction interaction(String id, String from, String to) {
        return new Interaction(
                id, from, to, AT, InteractionKind.MAIL, Act.INITIATED, Outcome.UNKNOWN, null, 2, "mail", null);
    }

    /** Something that one did. */
    public static Behavior behavior(String id, String person, String topic) {
        return new Behavior(id, person, AT, topic, BehaviorKind.SEARCHED, null, "web");
    }

    /** A consent that grants nothing. */
    public static ConsentRecord consent(String person) {
        return new ConsentRecord(person, 1L, null, AT.minusSeconds(5), ConsentOrigin.PERSON, List.of());
    }
}
