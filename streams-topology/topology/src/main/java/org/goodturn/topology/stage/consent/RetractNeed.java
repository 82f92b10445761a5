package org.goodturn.topology.stage.consent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.goodturn.letters.Continue;
import org.goodturn.letters.Retract;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.LongerWork;
import org.goodturn.topology.stage.timing.TakeBack;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Page;
import org.goodturn.topology.work.Work;

/** One need of a person may not be told any more: whoever may hold a nudge about it is told. Their other needs stay. */
public final class RetractNeed implements LongerWork {

    private final int mentionsPerStep;

    public RetractNeed(int mentionsPerStep) {
        this.mentionsPerStep = mentionsPerStep;
    }

    @Override
    public String name() {
        return "retract-need";
    }

    void start(String shiftId, Work work) {
        start(work, shiftId.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void step(Continue where, Work work) {
        String shiftId = new String(LongerWork.memo(where), StandardCharsets.UTF_8);
        Page<Instant> page = work.scan(Rooms.MENTIONS, work.person(), LongerWork.after(where), mentionsPerStep);
        for (Entry<Instant> mention : page.entries()) {
            work.letter(
                    mention.rest(),
                    LetterTypes.RETRACT,
                    new Retract(TakeBack.CONSENT_WITHDRAWN, TakeBack.SEEKER, shiftId));
        }
        if (page.next() != null) {
            goOn(work, page.next(), LongerWork.memo(where));
        }
    }
}
