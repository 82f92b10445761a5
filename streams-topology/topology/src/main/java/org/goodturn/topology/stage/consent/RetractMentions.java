package org.goodturn.topology.stage.consent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.goodturn.letters.Continue;
import org.goodturn.letters.Retract;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.LongerWork;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.timing.TakeBack;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Page;
import org.goodturn.topology.work.Work;

/** A person may no longer be named in a role: whoever may hold a nudge that does is told. */
public final class RetractMentions implements LongerWork {

    private final int mentionsPerStep;

    public RetractMentions(int mentionsPerStep) {
        this.mentionsPerStep = mentionsPerStep;
    }

    @Override
    public String name() {
        return "retract-mentions";
    }

    void start(String role, Work work) {
        start(work, role.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Tells some of those who may hold a nudge that names the person, in any role, and forgets that they may.
     *
     * @return how many; 0 means that there are none left
     */
    int retractSome(Work work) {
        Page<Instant> page = work.scan(Rooms.MENTIONS, work.person(), null, mentionsPerStep);
        for (Entry<Instant> mention : page.entries()) {
            tell(mention.rest(), TakeBack.ANY, work);
        }
        return page.entries().size();
    }

    private static void tell(String holder, String role, Work work) {
        work.letter(holder, LetterTypes.RETRACT, new Retract(TakeBack.CONSENT_WITHDRAWN, role, null));
        if (role.equals(TakeBack.ANY)) {
            work.delete(Rooms.MENTIONS, People.key(work, holder));
        }
    }

    @Override
    public void step(Continue where, Work work) {
        String role = new String(LongerWork.memo(where), StandardCharsets.UTF_8);
        Page<Instant> page = work.scan(Rooms.MENTIONS, work.person(), LongerWork.after(where), mentionsPerStep);
        for (Entry<Instant> mention : page.entries()) {
            tell(mention.rest(), role, work);
        }
        if (page.next() != null) {
            goOn(work, page.next(), LongerWork.memo(where));
        }
    }
}
