package org.goodturn.topology.stage.timing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.timing.Recipient;
import org.goodturn.domain.timing.ReleasePolicy;
import org.goodturn.domain.timing.ReleasePolicy.Verdict;
import org.goodturn.domain.timing.Subject;
import org.goodturn.domain.timing.Suggestion;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.timing.Rejudgement.Result;
import org.goodturn.topology.state.Journal;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Work;

/**
 * Says held suggestions at their moment, the best first: whichever of a person's held ones may be said now and scores highest
 * goes, not the one that came first. One look says one at most.
 */
final class Releasing {

    private static final Comparator<Ready> WEAKEST_FIRST = Comparator.comparingDouble(
                    (Ready ready) -> ready.judged().logOdds())
            .thenComparing(ready -> ready.before().id(), Comparator.reverseOrder());

    private final ReleasePolicy policy;
    private final Rejudgement rejudgement;
    private final NudgeBook book;

    Releasing(ReleasePolicy policy, Rejudgement rejudgement, NudgeBook book) {
        this.policy = policy;
        this.rejudgement = rejudgement;
        this.book = book;
    }

    /**
     * A suggestion that may be said now.
     *
     * @param before as it is kept
     * @param judged on today's state
     * @param said until when it would be open
     */
    private record Ready(NudgeState before, Result.Stands judged, Verdict.Release said) {}

    /** A held suggestion is due. */
    void look(NudgeState nudge, Work work) {
        switch (rejudgement.judge(nudge, work)) {
            case Result.Fallen fallen -> drop(nudge, fallen.reason(), work);
            case Result.Weak weak -> waitForMore(nudge, weak.nudge(), work);
            case Result.Stands stands -> decide(nudge, stands, work);
        }
    }

    /** A snoozed nudge wakes: its recipient asked for it, so pace and cooldowns do not count, all else does. */
    void wake(NudgeState nudge, Work work) {
        switch (rejudgement.judge(nudge, work)) {
            case Result.Fallen fallen -> withdraw(nudge, fallen.reason(), work);
            case Result.Weak weak -> withdraw(nudge, NudgeDesk.BELOW_THRESHOLD, work);
            case Result.Stands stands -> {
                NudgeState judged = stands.nudge();
                Instant end = policy.expiry(
                        judged.openedAt(), judged.candidate().need().until());
                Verdict verdict = policy.judgeAgain(work.moment().now(), suggestion(judged), recipient(work), end);
                switch (verdict) {
                    case Verdict.Release said ->
                        book.publish(nudge, judged.lasting(end).in(NudgeStatus.OPEN, "", end), work);
                    case Verdict.Hold hold ->
                        book.publish(nudge, judged.in(NudgeStatus.SNOOZED, nudge.reason(), hold.until()), work);
                    case Verdict.Drop drop -> withdraw(nudge, drop.reason(), work);
                }
            }
        }
    }

    private void decide(NudgeState before, Result.Stands judged, Work work) {
        switch (policy.judge(work.moment().now(), suggestion(judged.nudge()), recipient(work))) {
            case Verdict.Release said -> sayTheBest(new Ready(before, judged, said), work);
            case Verdict.Hold hold -> {
                work.count("held-" + hold.reason());
                book.keep(Optional.of(before), judged.nudge().waiting(hold.until(), hold.reason()), work);
            }
            case Verdict.Drop drop -> drop(before, drop.reason(), work);
        }
    }

    /** Says this one, unless another has more to say for itself; then this one is looked at again after that. */
    private void sayTheBest(Ready mine, Work work) {
        Instant now = work.moment().now();
        Ready best = mine;
        for (Ready other : othersReady(mine.before(), work)) {
            best = WEAKEST_FIRST.compare(other, best) > 0 ? other : best;
        }
        if (!best.equals(mine)) {
            work.count("held-better-first");
            book.keep(Optional.of(mine.before()), mine.judged().nudge().due(now), work);
        }
        NudgeState nudge = best.judged().nudge();
        Journal journal = People.journal(work);
        work.put(Rooms.JOURNALS, work.person(), journal.released(subject(nudge.candidate()), now));
        book.publish(best.before(), nudge.opened(now, best.said().expiresAt()), work);
    }

    /** The person's other held suggestions that may be said now; at most as many as a person may hold. */
    private List<Ready> othersReady(NudgeState mine, Work work) {
        Recipient recipient = recipient(work);
        return book.all(work).stream()
                .filter(other ->
                        other.status() == NudgeStatus.HELD && !other.id().equals(mine.id()))
                .flatMap(other -> ready(other, recipient, work).stream())
                .toList();
    }

    private Optional<Ready> ready(NudgeState held, Recipient recipient, Work work) {
        Instant now = work.moment().now();
        // What must wait anyway is not worth the look at its ties.
        boolean mayBeSaid = policy.judge(now, suggestion(held), recipient) instanceof Verdict.Release;
        return mayBeSaid
                        && rejudgement.judge(held, work) instanceof Result.Stands stands
                        && policy.judge(now, suggestion(stands.nudge()), recipient) instanceof Verdict.Release said
                ? Optional.of(new Ready(held, stands, said))
                : Optional.empty();
    }

    /** What is not enough today may be with one bridge more: it is held until its need fades, and can say why not. */
    private void waitForMore(NudgeState before, NudgeState judged, Work work) {
        Instant fades = judged.candidate().need().until();
        if (work.moment().now().isBefore(fades)) {
            work.count("held-" + NudgeDesk.BELOW_THRESHOLD);
            book.keep(Optional.of(before), judged.waiting(fades, NudgeDesk.BELOW_THRESHOLD), work);
        } else {
            drop(before, NudgeDesk.BELOW_THRESHOLD, work);
        }
    }

    private void drop(NudgeState nudge, String reason, Work work) {
        work.count("held-dropped-" + reason);
        book.forget(nudge, work);
    }

    private void withdraw(NudgeState nudge, String reason, Work work) {
        book.end(nudge, NudgeStatus.WITHDRAWN, reason, work);
    }

    private static Recipient recipient(Work work) {
        PersonState self = People.self(work);
        Journal journal = People.journal(work);
        return new Recipient(self.pace(), journal.releases(), journal.suppressions(), journal.hours());
    }

    private static Suggestion suggestion(NudgeState nudge) {
        return new Suggestion(
                subject(nudge.candidate()),
                nudge.heldSince(),
                nudge.candidate().need().until());
    }

    private static Subject subject(Candidate candidate) {
        return new Subject(candidate.with(), candidate.need().topic());
    }
}
