package org.goodturn.topology.stage.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.timing.Pace;
import org.goodturn.letters.Continue;
import org.goodturn.topology.stage.LongerWork;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.agreement.ForgetAsks;
import org.goodturn.topology.stage.timing.ForgetNudges;
import org.goodturn.topology.state.ErasureMemo;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Work;

/**
 * A person wants everything forgotten: nothing is allowed from this moment on, and all that was derived goes, ties first, since
 * others must hear of it. What a withdrawal of consents alone would leave (answers, suggestions that ended, offers and pace)
 * goes, too; that nothing is allowed stays, as the proof and so that no older word counts again. Steps and those of the
 * withdrawal itself may mix: each forgets what it finds.
 */
public final class EraseEverything implements LongerWork {

    private final KeepConsents consents;
    private final NarrowTies ties;
    private final RetractMentions mentions;
    private final ForgetIntents intents;
    private final ForgetNudges nudges;
    private final ForgetAsks asks;

    public EraseEverything(
            KeepConsents consents,
            NarrowTies ties,
            RetractMentions mentions,
            ForgetIntents intents,
            ForgetNudges nudges,
            ForgetAsks asks) {
        this.consents = consents;
        this.ties = ties;
        this.mentions = mentions;
        this.intents = intents;
        this.nudges = nudges;
        this.asks = asks;
    }

    @Override
    public String name() {
        return "erase-everything";
    }

    /**
     * Begins, unless the person has decided anew since.
     *
     * @param revision the revision of the decision that allows nothing any more, whether it was read already or not
     * @param decidedAt when it was made
     */
    public boolean begin(long revision, Instant decidedAt, Work work) {
        if (!consents.withdrawAll(revision, decidedAt, work)) {
            work.count("purges-overtaken");
            return false;
        }
        Erasures.begun(revision, work);
        start(work, new ErasureMemo(revision, 0, 0).toBytes());
        return true;
    }

    @Override
    public void step(Continue where, Work work) {
        ErasureMemo memo = ErasureMemo.of(LongerWork.memo(where));
        if (People.self(work).consents().allowSomethingSince(memo.revision())) {
            work.count("purges-overtaken");
            return;
        }
        int forgotten = ties.forgetSome(work);
        if (forgotten > 0) {
            goOn(work, "", memo.plusTies(forgotten).toBytes());
            return;
        }
        if (mentions.retractSome(work) > 0) {
            goOn(work, "", memo.toBytes());
            return;
        }
        forgotten = intents.forgetSome(work);
        if (forgotten > 0) {
            goOn(work, "", memo.plusIntents(forgotten).toBytes());
            return;
        }
        finish(memo, work);
    }

    private void finish(ErasureMemo memo, Work work) {
        int said = nudges.all(work) + asks.all(work);
        work.delete(Rooms.JOURNALS, work.person());
        work.delete(Rooms.SOCIABILITIES, work.person());
        PersonState self = People.self(work);
        work.put(Rooms.PEOPLE, work.person(), self.with(List.of(), Optional.empty(), Pace.standard()));
        Erasures.done(memo, said, work);
    }
}
