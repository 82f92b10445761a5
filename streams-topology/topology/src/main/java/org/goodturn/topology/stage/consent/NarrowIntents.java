package org.goodturn.topology.stage.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodturn.domain.Topic;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.consent.Terms;
import org.goodturn.letters.Continue;
import org.goodturn.topology.stage.LongerWork;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.StableIds;
import org.goodturn.topology.stage.timing.TakeBack;
import org.goodturn.topology.state.IntentState;
import org.goodturn.topology.state.Journal;
import org.goodturn.topology.state.NarrowMemo;
import org.goodturn.topology.state.PurgeMemo;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Page;
import org.goodturn.topology.work.Work;

/**
 * Consent to notice changes of need covers less than before: what a source counted and may not keep is dropped, and where a topic
 * lost something, its shift with all that rests on it. What other sources saw stays.
 */
public final class NarrowIntents implements LongerWork {

    private final TakeBack takeBack;
    private final RetractNeed retractNeed;
    private final int topicsPerStep;

    public NarrowIntents(TakeBack takeBack, RetractNeed retractNeed, int topicsPerStep) {
        this.takeBack = takeBack;
        this.retractNeed = retractNeed;
        this.topicsPerStep = topicsPerStep;
    }

    @Override
    public String name() {
        return "narrow-intents";
    }

    /** Begins, for a decision. */
    void start(long revision, Work work) {
        start(work, new NarrowMemo(new PurgeMemo(Purpose.DETECT_INTENT.word(), revision, 0)).toBytes());
    }

    @Override
    public void step(Continue where, Work work) {
        List<Terms> covered = People.self(work).consents().termsOf(Purpose.DETECT_INTENT);
        Page<IntentState> page = work.scan(Rooms.INTENTS, work.person(), LongerWork.after(where), topicsPerStep);
        NarrowMemo memo = NarrowMemo.of(LongerWork.memo(where));
        Set<String> gone = new TreeSet<>();
        int narrowed = 0;
        for (Entry<IntentState> intent : page.entries()) {
            IntentState left =
                    intent.value().keeping((source, first, last) -> Terms.cover(covered, source, first, last));
            if (!left.equals(intent.value())) {
                narrowed++;
                keep(intent.rest(), left, work);
                shiftOf(intent, work).ifPresent(gone::add);
            }
            for (IntentState.Part part : left.parts()) {
                memo = memo.with(part.seen().firstAt());
            }
        }
        memo = memo.plus(narrowed, takeBack(gone, work));
        if (page.next() != null) {
            goOn(work, page.next(), memo.toBytes());
        } else {
            finish(memo, work);
        }
    }

    private static void keep(String topic, IntentState left, Work work) {
        String key = People.key(work, topic);
        if (left.isEmpty()) {
            work.delete(Rooms.INTENTS, key);
        } else {
            work.put(Rooms.INTENTS, key, left);
        }
    }

    private static Optional<String> shiftOf(Entry<IntentState> intent, Work work) {
        return intent.value().shift().map(shift -> StableIds.ofShift(work.person(), new Topic(intent.rest()), shift));
    }

    /** One's own suggestions at once; those of people who could help, where they were told, by letter. */
    private long takeBack(Set<String> shifts, Work work) {
        if (shifts.isEmpty()) {
            return 0;
        }
        shifts.forEach(shift -> retractNeed.start(shift, work));
        return takeBack.own(
                candidate -> !candidate.offering()
                        && shifts.contains(candidate.need().shiftId()),
                TakeBack.CONSENT_WITHDRAWN,
                work);
    }

    private static void finish(NarrowMemo memo, Work work) {
        Journal journal = People.journal(work);
        Optional<Instant> first = memo.first().filter(at -> at.isAfter(Instant.EPOCH));
        boolean firstIsKnown = first.isPresent() || memo.first().isEmpty();
        if (firstIsKnown && !journal.observedSince().equals(first)) {
            work.put(Rooms.JOURNALS, work.person(), journal.observedSince(first));
        }
        if (memo.purge().done() > 0) {
            Erasures.publish(memo.purge(), 0, memo.purge().done(), memo.nudges(), work);
        }
    }
}
