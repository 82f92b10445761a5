package org.goodturn.topology.state;

import java.time.Instant;
import java.util.List;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.agreement.Agreement;
import org.goodturn.domain.agreement.Parties;

/** How far an introduction has got, inside a nudge. */
final class AgreementCodec {

    private static final int SUGGESTED = 0;
    private static final int BRIDGE_ASKED = 1;
    private static final int OTHER_SIDE_ASKED = 2;
    private static final int STALLED = 3;
    private static final int AGREED = 4;
    private static final int CLOSED = 5;

    private static final Agreement.Ending[] ENDINGS = Agreement.Ending.values();

    private AgreementCodec() {}

    static void write(Agreement agreement, StateOutput out) {
        Parties parties = agreement.parties();
        out.text(parties.recipient().value());
        out.text(parties.other().value());
        out.all(parties.bridges(), bridge -> out.text(bridge.value()));
        out.all(agreement.asked(), bridge -> out.text(bridge.value()));
        switch (agreement) {
            case Agreement.Suggested suggested -> out.octet(SUGGESTED);
            case Agreement.BridgeAsked waiting -> {
                out.octet(BRIDGE_ASKED);
                out.instant(waiting.end());
            }
            case Agreement.OtherSideAsked waiting -> write(OTHER_SIDE_ASKED, waiting.bridge(), waiting.end(), out);
            case Agreement.Stalled stalled -> write(STALLED, stalled.bridge(), stalled.end(), out);
            case Agreement.Agreed agreed -> write(AGREED, agreed.bridge(), agreed.at(), out);
            case Agreement.Closed closed -> {
                out.octet(CLOSED);
                out.octet(closed.ending().ordinal());
            }
        }
    }

    private static void write(int step, PersonId bridge, Instant at, StateOutput out) {
        out.octet(step);
        out.text(bridge.value());
        out.instant(at);
    }

    static Agreement read(StateInput in) {
        Parties parties = new Parties(person(in), person(in), in.all(() -> person(in)));
        List<PersonId> asked = in.all(() -> person(in));
        int step = in.octet();
        return switch (step) {
            case SUGGESTED -> new Agreement.Suggested(parties);
            case BRIDGE_ASKED -> new Agreement.BridgeAsked(parties, asked, in.instant());
            case OTHER_SIDE_ASKED -> new Agreement.OtherSideAsked(parties, asked, person(in), in.instant());
            case STALLED -> new Agreement.Stalled(parties, asked, person(in), in.instant());
            case AGREED -> new Agreement.Agreed(parties, asked, person(in), in.instant());
            case CLOSED -> new Agreement.Closed(parties, asked, ENDINGS[in.octet()]);
            default -> throw new IllegalArgumentException("an agreement has no step " + step);
        };
    }

    static PersonId person(StateInput in) {
        return new PersonId(in.text());
    }
}
