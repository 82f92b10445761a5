package org.goodturn.topology.stage.consent;

import org.goodturn.domain.consent.Purpose;
import org.goodturn.letters.Continue;
import org.goodturn.topology.stage.LongerWork;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.IntentState;
import org.goodturn.topology.state.Journal;
import org.goodturn.topology.state.PurgeMemo;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Page;
import org.goodturn.topology.work.Work;

/** Consent to notice changes of need was taken back: everything counted is forgotten. */
public final class ForgetIntents implements LongerWork {

    private final int topicsPerStep;

    public ForgetIntents(int topicsPerStep) {
        this.topicsPerStep = topicsPerStep;
    }

    @Override
    public String name() {
        return "forget-intents";
    }

    /**
     * Forgets some of what was counted.
     *
     * @return how many topics; 0 means that there are none left
     */
    int forgetSome(Work work) {
        Page<IntentState> page = work.scan(Rooms.INTENTS, work.person(), null, topicsPerStep);
        page.entries().forEach(intent -> work.delete(Rooms.INTENTS, People.key(work, intent.rest())));
        return page.entries().size();
    }

    @Override
    public void step(Continue where, Work work) {
        if (People.self(work)
                .consents()
                .allows(Purpose.DETECT_INTENT, work.moment().now())) {
            work.count("purges-overtaken");
            return;
        }
        Page<IntentState> page = work.scan(Rooms.INTENTS, work.person(), LongerWork.after(where), topicsPerStep);
        for (Entry<IntentState> intent : page.entries()) {
            work.delete(Rooms.INTENTS, People.key(work, intent.rest()));
        }
        PurgeMemo memo =
                PurgeMemo.of(LongerWork.memo(where)).plus(page.entries().size());
        if (page.next() != null) {
            goOn(work, page.next(), memo.toBytes());
            return;
        }
        Journal journal = People.journal(work);
        if (journal.observedSince().isPresent()) {
            work.put(Rooms.JOURNALS, work.person(), journal.unobserved());
        }
        Erasures.publish(memo, 0, memo.done(), 0, work);
    }
}
