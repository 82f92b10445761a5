package org.goodturn.topology.stage.consent;

import java.util.List;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.consent.Terms;
import org.goodturn.domain.trust.Bucket;
import org.goodturn.domain.trust.EvidenceLedger;
import org.goodturn.letters.Continue;
import org.goodturn.letters.NarrowTie;
import org.goodturn.topology.mapping.ConsentMapping;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.LongerWork;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.timing.TakeBack;
import org.goodturn.topology.stage.trust.Sociabilities;
import org.goodturn.topology.stage.trust.Ties;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.PurgeMemo;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Page;
import org.goodturn.topology.work.Work;

/**
 * Consent to keep trust covers less than before: every bucket that is not wholly covered is dropped, on this side and, by
 * letter, on the other. An empty tie is forgotten.
 */
public final class NarrowTies implements LongerWork {

    private final Ties ties;
    private final TakeBack takeBack;
    private final Sociabilities sociabilities = new Sociabilities();
    private final int tiesPerStep;

    public NarrowTies(Ties ties, TakeBack takeBack, int tiesPerStep) {
        this.ties = ties;
        this.takeBack = takeBack;
        this.tiesPerStep = tiesPerStep;
    }

    @Override
    public String name() {
        return "narrow-ties";
    }

    @Override
    public void step(Continue where, Work work) {
        PersonState self = People.self(work);
        List<Terms> covered = self.consents().termsOf(Purpose.MAP_TRUST);
        NarrowTie letter = new NarrowTie(ConsentMapping.letterTerms(covered));
        if (LongerWork.after(where) == null) {
            sociabilities.narrowed(work);
        }
        Page<TieState> page = work.scan(Rooms.TIES, work.person(), LongerWork.after(where), tiesPerStep);
        long narrowed = narrow(page, covered, letter, self, work);
        PurgeMemo memo = PurgeMemo.of(LongerWork.memo(where)).plus(narrowed);
        if (page.next() != null) {
            goOn(work, page.next(), memo.toBytes());
        } else {
            Erasures.publish(memo, memo.done(), 0, 0, work);
        }
    }

    /**
     * Forgets a page of ties, whatever they rest on, and lets the other sides know.
     *
     * @return how many were forgotten; 0 means that there are none left
     */
    int forgetSome(Work work) {
        Page<TieState> page = work.scan(Rooms.TIES, work.person(), null, tiesPerStep);
        narrow(page, List.of(), new NarrowTie(List.of()), People.self(work), work);
        return page.entries().size();
    }

    private long narrow(Page<TieState> page, List<Terms> covered, NarrowTie letter, PersonState self, Work work) {
        long narrowed = 0;
        for (Entry<TieState> tie : page.entries()) {
            narrowed += narrow(tie.rest(), tie.value(), covered, self, work) ? 1 : 0;
            work.letter(tie.rest(), LetterTypes.NARROW_TIE, letter);
        }
        return narrowed;
    }

    /** The other side's consent covers less. */
    public void told(String from, NarrowTie letter, Work work) {
        TieState tie = People.tie(work, from);
        if (!tie.kept().isEmpty()
                && narrow(from, tie, ConsentMapping.terms(letter.getCovered()), People.self(work), work)) {
            sociabilities.unsaid(work);
        }
    }

    private boolean narrow(String other, TieState tie, List<Terms> covered, PersonState self, Work work) {
        EvidenceLedger left = tie.kept().keeping(bucket -> isCovered(bucket, covered));
        if (left.equals(tie.kept())) {
            return false;
        }
        ties.keep(other, tie.with(left), self, work);
        if (left.isEmpty()) {
            takeBack.naming(other, TakeBack.ANY, "tie-forgotten", work);
        }
        return true;
    }

    private static boolean isCovered(Bucket bucket, List<Terms> covered) {
        return Terms.cover(covered, bucket.key().source(), bucket.firstAt(), bucket.lastAt());
    }
}
