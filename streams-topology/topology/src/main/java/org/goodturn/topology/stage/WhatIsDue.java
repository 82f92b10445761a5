package org.goodturn.topology.stage;

import java.util.List;
import org.goodturn.topology.stage.agreement.AgreementDesk;
import org.goodturn.topology.stage.commons.CloseWeeks;
import org.goodturn.topology.stage.commons.LessonBook;
import org.goodturn.topology.stage.consent.KeepConsents;
import org.goodturn.topology.stage.timing.Agenda;
import org.goodturn.topology.stage.timing.NudgeDesk;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Due;
import org.goodturn.topology.work.Ticking;
import org.goodturn.topology.work.Work;

/** Does what the clock made due: suggestions at their moment, consents at their end, weeks at theirs. */
final class WhatIsDue implements Ticking {

    private final NudgeDesk desk;
    private final KeepConsents consents;
    private final CloseWeeks weeks;
    private final LessonBook lessons;
    private final AgreementDesk agreements;

    WhatIsDue(NudgeDesk desk, KeepConsents consents, CloseWeeks weeks, LessonBook lessons, AgreementDesk agreements) {
        this.agreements = agreements;
        this.desk = desk;
        this.consents = consents;
        this.weeks = weeks;
        this.lessons = lessons;
    }

    @Override
    public List<Due> due(Work work, int limit) {
        List<Due> beginning = CloseWeeks.beginning(work);
        return beginning.isEmpty() ? Agenda.due(work, limit) : beginning;
    }

    @Override
    public void handle(Due due, Work work) {
        work.delete(Rooms.AGENDA, due.key());
        String what = Agenda.whatOf(due.key());
        if (what.startsWith(Agenda.NUDGE)) {
            desk.look(what.substring(Agenda.NUDGE.length()), work);
        } else if (what.equals(Agenda.CONSENTS)) {
            consents.look(work);
        } else if (CloseWeeks.isAbout(what)) {
            weeks.step(what, work);
        } else if (what.startsWith(LessonBook.FORGET_COUNT)) {
            lessons.forgetCount(what, work);
        } else {
            agreements.look(what, work);
        }
    }

    @Override
    public void giveUp(Due due, Work work) {
        work.delete(Rooms.AGENDA, due.key());
    }
}
