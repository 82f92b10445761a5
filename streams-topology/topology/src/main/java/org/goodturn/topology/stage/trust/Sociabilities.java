package org.goodturn.topology.stage.trust;

import java.time.Instant;
import org.goodturn.domain.introduction.Sociability;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Work;

/**
 * Keeps how sociable the person at work has been, under the consent of the tie that tells it. Written only when it changes: with
 * the first act of a day, and when a tie begins or is forgotten.
 */
public final class Sociabilities {

    /**
     * A side of a tie grew.
     *
     * @param acted the person at work is the one who acted
     * @param isNew the tie began with it
     */
    public void grown(Instant at, boolean acted, boolean isNew, Work work) {
        if (!acted && !isNew) {
            return;
        }
        Sociability before = of(work);
        Sociability after = acted ? before.acted(at) : before;
        after = isNew ? after.met(at) : after;
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
