package org.goodturn.topology.stage.consent;

import org.goodturn.letters.CardChanged;
import org.goodturn.letters.Continue;
import org.goodturn.topology.mapping.TrustMapping;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.LongerWork;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Page;
import org.goodturn.topology.work.Work;

/** Tells every tie what it may know of a person from now on. */
public final class SpreadCard implements LongerWork {

    private final int tiesPerStep;

    public SpreadCard(int tiesPerStep) {
        this.tiesPerStep = tiesPerStep;
    }

    @Override
    public String name() {
        return "spread-card";
    }

    @Override
    public void step(Continue where, Work work) {
        CardChanged letter = new CardChanged(
                TrustMapping.letter(People.self(work).card(work.moment().now())));
        Page<TieState> page = work.scan(Rooms.TIES, work.person(), LongerWork.after(where), tiesPerStep);
        for (Entry<TieState> tie : page.entries()) {
            work.letter(tie.rest(), LetterTypes.CARD_CHANGED, letter);
        }
        if (page.next() != null) {
            goOn(work, page.next(), new byte[0]);
        }
    }
}
