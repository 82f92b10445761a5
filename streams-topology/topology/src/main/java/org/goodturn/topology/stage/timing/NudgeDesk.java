package org.goodturn.topology.stage.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.introduction.Scored;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.timing.ReleasePolicy;
import org.goodturn.domain.timing.Subject;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.StableIds;
import org.goodturn.topology.state.Journal;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Work;

/** At the recipient: takes candidates, holds them until their moment, judges again, says them, and ends them. */
public final class NudgeDesk {

    /** How long an ended suggestion is remembered, so that the same one does not come up again. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    private static final String BELOW_THRESHOLD = "below-threshold";

    private final Judgement judgement;
    private final NudgeBook book;
    private final Today today;

    public NudgeDesk(Judgement judgement) {
        this.judgement = judgement;
        this.book = new NudgeBook(judgement.limits().nudgesPerPerson());
        this.today = new Today(judgement.trust());
    }

    NudgeBook book() {
        return book;
    }

    /**
     * Takes a candidate: fuses it with what is held, and puts it on the agenda for its first judgement.
     *
     * @return whether the recipient now holds, or held before, a suggestion that names the other side
     */
    public boolean consider(Candidate fresh, Work work) {
        if (!People.self(work)
                .consents()
                .allows(Purpose.RECEIVE_NUDGES, work.moment().now())) {
            work.count("candidates-without-consent");
            return false;
        }
        String id = idOf(work.person(), fresh);
        Optional<NudgeState> before = book.find(id, work);
        if (before.isEmpty() && !book.hasRoom(work)) {
            work.count("candidates-over-bound");
            return false;
        }
        if (before.isPresent() && isOver(before.get().status())) {
            work.count("candidates-after-the-end");
            return true;
        }
        Candidate fused = before.map(held ->
                        held.candidate().fusedWith(fresh, judgement.limits().pathsPerNudge()))
                .orElse(fresh);
        Scored scored = score(fused, work);
        List<DataUse> dataUsed = DataUses.of(fused, work);
        Instant now = work.moment().now();
        NudgeState next = before.map(held -> held.with(fused, scored, dataUsed))
                .orElseGet(() -> NudgeState.held(id, fused, scored, dataUsed, now));
        if (next.status() == NudgeStatus.HELD) {
            Instant due = next.dueAt().isBefore(now) ? next.dueAt() : now;
            NudgeState waiting = scored.isWorthAWord()
                    ? next.waiting(due, "")
                    : next.waiting(fused.need().until(), BELOW_THRESHOLD);
            book.keep(before, waiting, work);
        } else if (!next.candidate().equals(before.get().candidate())) {
            book.publish(before.get(), next, work);
        }
        return true;
    }

    /** The clock says that a suggestion is due. */
    public void look(String id, Work work) {
        Optional<NudgeState> found = book.find(id, work);
        if (found.isEmpty()) {
            return;
        }
        NudgeState nudge = found.get();
        Instant now = work.moment().now();
        switch (nudge.status()) {
            case HELD -> judgeAgain(nudge, work);
            case OPEN, ACKNOWLEDGED -> end(nudge, NudgeStatus.EXPIRED, "expired", work);
            case SNOOZED -> {
                if (now.isBefore(nudge.expiresAt())) {
                    book.publish(nudge, nudge.in(NudgeStatus.OPEN, "", nudge.expiresAt()), work);
                } else {
                    end(nudge, NudgeStatus.EXPIRED, "expired", work);
                }
            }
            default -> book.forget(nudge, work);
        }
    }

    /** Ends a suggestion that was said; one that was only held is forgotten without a word. */
    void end(NudgeState nudge, NudgeStatus status, String reason, Work work) {
        if (nudge.status() == NudgeStatus.HELD) {
            work.count("held-dropped-" + reason);
            book.forget(nudge, work);
        } else {
            book.publish(nudge, nudge.in(status, reason, work.moment().now().plus(REMEMBERED)), work);
        }
    }

    /** Scores a candidate that lost a way once more; what is no longer worth a word ends. */
    void reconsider(NudgeState nudge, Candidate less, String reason, Work work) {
        Scored scored = score(less, work);
        List<DataUse> dataUsed = DataUses.of(less, work);
        if (!less.leadsSomewhere() || !scored.isWorthAWord()) {
            end(nudge, NudgeStatus.WITHDRAWN, reason, work);
        } else if (nudge.status() == NudgeStatus.HELD) {
            book.keep(Optional.of(nudge), nudge.with(less, scored, dataUsed), work);
        } else {
            book.publish(nudge, nudge.with(less, scored, dataUsed), work);
        }
    }

    private void judgeAgain(NudgeState nudge, Work work) {
        if (!People.self(work)
                .consents()
                .allows(Purpose.RECEIVE_NUDGES, work.moment().now())) {
            end(nudge, NudgeStatus.WITHDRAWN, "no-consent", work);
            return;
        }
        Optional<Candidate> current = today.asOfNow(nudge.candidate(), work);
        if (current.isEmpty()) {
            end(nudge, NudgeStatus.WITHDRAWN, "no-longer-stands", work);
            return;
        }
        Candidate candidate = current.get();
        Scored scored = score(candidate, work);
        NudgeState judged = nudge.with(candidate, scored, DataUses.of(candidate, work));
        if (scored.isWorthAWord()) {
            release(nudge, judged, work);
        } else {
            waitForMore(nudge, judged, work);
        }
    }

    private void release(NudgeState before, NudgeState judged, Work work) {
        Instant now = work.moment().now();
        Candidate candidate = judged.candidate();
        Journal journal = People.journal(work);
        Subject subject = new Subject(candidate.with(), candidate.need().topic());
        ReleasePolicy.Verdict verdict = judgement
                .release()
                .judge(
                        now,
                        subject,
                        candidate.need().until(),
                        People.self(work).pace(),
                        journal.releases(),
                        journal.suppressions());
        switch (verdict) {
            case ReleasePolicy.Verdict.Release said -> {
                work.put(Rooms.JOURNALS, work.person(), journal.released(now, candidate.with()));
                book.publish(before, judged.opened(now, said.expiresAt()), work);
            }
            case ReleasePolicy.Verdict.Hold hold -> {
                work.count("held-" + hold.reason());
                book.keep(Optional.of(before), judged.waiting(hold.until(), hold.reason()), work);
            }
            case ReleasePolicy.Verdict.Drop drop -> end(before, NudgeStatus.WITHDRAWN, drop.reason(), work);
        }
    }

    /** What is not enough today may be with one bridge more: it is held until its need fades, and can say why not. */
    private void waitForMore(NudgeState before, NudgeState judged, Work work) {
        Instant fades = judged.candidate().need().until();
        if (work.moment().now().isBefore(fades)) {
            work.count("held-" + BELOW_THRESHOLD);
            book.keep(Optional.of(before), judged.waiting(fades, BELOW_THRESHOLD), work);
        } else {
            end(before, NudgeStatus.WITHDRAWN, BELOW_THRESHOLD, work);
        }
    }

    private Scored score(Candidate candidate, Work work) {
        int balance = People.journal(work).balance(candidate.need().topic());
        Instant now = work.moment().now();
        ScoreInputs inputs = ScoreInputs.of(candidate, balance, now);
        return new Scored(
                judgement.scoring(), inputs, now, People.self(work).pace().zone());
    }

    private static boolean isOver(NudgeStatus status) {
        return status != NudgeStatus.HELD && !status.isLive();
    }

    private static String idOf(String recipient, Candidate candidate) {
        return StableIds.of(
                "nudge", recipient, candidate.pair(), candidate.need().shiftId());
    }
}
