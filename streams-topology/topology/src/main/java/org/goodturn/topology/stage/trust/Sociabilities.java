package org.goodturn.topology.stage.trust;

import java.util.OptionalDouble;
import org.goodturn.domain.introduction.Sociability;
import org.goodturn.domain.trust.Direction;
import org.goodturn.domain.trust.Observation;
import org.goodturn.domain.trust.Standing;
import org.goodturn.domain.trust.TrustModel;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Work;

/**
 * Keeps how sociable the person at work has been and how they stand, under the consent of the tie that tells it. Written only
 * when it changes: with the first act of a day, when a tie begins or is forgotten, and where something tells how one found
 * the other. Duplicates were dropped by the tie before; what is kept are sums and the newest, the same in any order.
 */
public final class Sociabilities {

    /**
     * A side of a tie grew.
     *
     * @param seen what the two did, as the person at work sees it
     * @param isNew the tie began with it
     */
    public void grown(Observation seen, boolean isNew, TrustModel model, Work work) {
        boolean acted = seen.direction() == Direction.GIVEN;
        OptionalDouble regard = model.regard(seen);
        if (!acted && !isNew && regard.isEmpty()) {
            return;
        }
        Sociability before = of(work);
        Sociability after = acted ? before.acted(seen.at()) : before;
        after = isNew ? after.met(seen.at()) : after;
        after = regard.isPresent() ? after.with(standing(after.standing(), regard.getAsDouble(), seen)) : after;
        if (!after.equals(before)) {
            work.put(Rooms.SOCIABILITIES, work.person(), after);
        }
    }

    /** A tie was forgotten; with the last one all is. */
    public void lost(Work work) {
        keep(of(work).lost(), work);
    }

    /** Consent covers less than before: days and contacts are not kept by source, so all of them go. */
    public void narrowed(Work work) {
        keep(of(work).forgotten(), work);
    }

    /** Somebody else's consent covers less than before: who said what is not kept, so all that was said is forgotten. */
    public void unsaid(Work work) {
        Sociability before = of(work);
        if (!before.standing().equals(Standing.NEW)) {
            keep(before.with(Standing.NEW), work);
        }
    }

    /** The one who acted is the one who says how they found the other. */
    private static Standing standing(Standing before, double regard, Observation seen) {
        return seen.direction() == Direction.GIVEN
                ? before.finding(regard, seen.at())
                : before.found(regard, seen.at());
    }

    private static Sociability of(Work work) {
        return work.get(Rooms.SOCIABILITIES, work.person()).orElse(Sociability.NONE);
    }

    private static void keep(Sociability next, Work work) {
        if (next.ties() == 0) {
            work.delete(Rooms.SOCIABILITIES, work.person());
        } else {
            work.put(Rooms.SOCIABILITIES, work.person(), next);
        }
    }
}
