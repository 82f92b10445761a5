package org.goodturn.topology.stage;

import java.util.List;
import org.goodturn.topology.stage.consent.KeepConsents;
import org.goodturn.topology.stage.timing.Agenda;
import org.goodturn.topology.stage.timing.NudgeDesk;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Due;
import org.goodturn.topology.work.Ticking;
import org.goodturn.topology.work.Work;

/** Does what the clock made due: suggestions at their moment, consents at their end. */
final class WhatIsDue implements Ticking {

    private final NudgeDesk desk;
    private final KeepConsents consents;

    WhatIsDue(NudgeDesk desk, KeepConsents consents) {
        this.desk = desk;
        this.consents = consents;
    }

    @Override
    public List<Due> due(Work work, int limit) {
        return Agenda.due(work, limit);
    }

    @Override
    public void handle(Due due, Work work) {
        work.delete(Rooms.AGENDA, due.key());
        String what = Agenda.whatOf(due.key());
        if (what.startsWith(Agenda.NUDGE)) {
            desk.look(what.substring(Agenda.NUDGE.length()), work);
        } else if (what.equals(Agenda.CONSENTS)) {
            consents.look(work);
        }
    }

    @Override
    public void giveUp(Due due, Work work) {
        work.delete(Rooms.AGENDA, due.key());
    }
}
