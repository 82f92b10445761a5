package org.goodturn.topology.stage.timing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.NeedRenewal;
import org.goodturn.domain.introduction.Scored;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.StableIds;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.work.Work;

/** At the recipient: takes candidates, holds them until their moment, judges again, says them, and ends them. */
public final class NudgeDesk {

    static final String BELOW_THRESHOLD = "below-threshold";

    private final Judgement judgement;
    private final NudgeBook book;
    private final Today today;
    private final Releasing releasing;

    public NudgeDesk(Judgement judgement) {
        this.judgement = judgement;
        this.book = new NudgeBook(judgement.limits().nudgesPerPerson());
        this.today =
                new Today(judgement.trust(), NeedRenewal.of(judgement.shifts().fadesAfter()));
        this.releasing = new Releasing(judgement.release(), new Rejudgement(judgement.scoring(), today), book);
    }

    /** Where the suggestions stand written. */
    public NudgeBook book() {
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
        if (before.isEmpty() && !book.makeRoom(work)) {
            work.count("candidates-over-bound");
            return false;
        }
        if (before.isPresent() && isOver(before.get().status())) {
            work.count("candidates-after-the-end");
            return true;
        }
        Candidate fused = before.map(held -> fused(held.candidate(), fresh)).orElse(fresh);
        Scored scored = Rejudgement.score(judgement.scoring(), fused, work);
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
        if (now.isBefore(nudge.dueAt())) {
            // Another look came first and moved it.
            return;
        }
        switch (nudge.status()) {
            case HELD -> releasing.look(nudge, work);
            case OPEN, ACKNOWLEDGED -> expire(nudge, work);
            case SNOOZED -> {
                if (now.isBefore(nudge.expiresAt())) {
                    releasing.wake(nudge, work);
                } else {
                    expire(nudge, work);
                }
            }
            default -> book.forget(nudge, work);
        }
    }

    /** Ends what was open for long enough; where the need behind it was renewed it stays for the rest of its own term. */
    private void expire(NudgeState nudge, Work work) {
        Instant now = work.moment().now();
        Candidate renewed = today.renewed(nudge.candidate(), work);
        Instant end =
                judgement.release().expiry(nudge.openedAt(), renewed.need().until());
        if (now.isBefore(end)) {
            NudgeState lasting = nudge.with(renewed, nudge.scored(), nudge.dataUsed());
            book.publish(nudge, lasting.lasting(end), work);
        } else {
            end(nudge, NudgeStatus.EXPIRED, renewed.need().hasFaded(now) ? "need-faded" : "expired", work);
        }
    }

    /** Ends a suggestion that was said; one that was only held is forgotten without a word. */
    public void end(NudgeState nudge, NudgeStatus status, String reason, Work work) {
        if (nudge.status() == NudgeStatus.HELD) {
            work.count("held-dropped-" + reason);
            book.forget(nudge, work);
        } else {
            book.end(nudge, status, reason, work);
        }
    }

    /** Scores a candidate that lost a way once more; what is no longer worth a word ends. */
    void reconsider(NudgeState nudge, Candidate less, String reason, Work work) {
        Scored scored = Rejudgement.score(judgement.scoring(), less, work);
        List<DataUse> dataUsed = DataUses.of(less, work);
        if (!less.leadsSomewhere() || !scored.isWorthAWord()) {
            end(nudge, NudgeStatus.WITHDRAWN, reason, work);
        } else if (nudge.status() == NudgeStatus.HELD) {
            book.keep(Optional.of(nudge), nudge.with(less, scored, dataUsed), work);
        } else {
            book.publish(nudge, nudge.with(less, scored, dataUsed), work);
        }
    }

    /** A suggestion without the ways through somebody, scored once more. */
    public NudgeState without(NudgeState nudge, PersonId bridge, Work work) {
        Candidate less = nudge.candidate().withoutBridge(bridge);
        return nudge.with(less, Rejudgement.score(judgement.scoring(), less, work), DataUses.of(less, work));
    }

    /** The ways of both; a need that was renewed since stays renewed. */
    private Candidate fused(Candidate held, Candidate fresh) {
        return held.fusedWith(fresh, judgement.limits().pathsPerNudge())
                .lastingUntil(held.need().until());
    }

    private static boolean isOver(NudgeStatus status) {
        return status != NudgeStatus.HELD && !status.isLive();
    }

    /** The id of the suggestion that the other side has, or would have, about the recipient and the same need. */
    public static String idAtTheOther(String recipient, Candidate candidate) {
        return StableIds.of(
                "nudge",
                candidate.with().value(),
                candidate.mirrored(new PersonId(recipient)),
                candidate.need().shiftId());
    }

    private static String idOf(String recipient, Candidate candidate) {
        return StableIds.of(
                "nudge", recipient, candidate.pair(), candidate.need().shiftId());
    }
}
