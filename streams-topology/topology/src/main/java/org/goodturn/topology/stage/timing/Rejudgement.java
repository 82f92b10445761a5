package org.goodturn.topology.stage.timing;

import java.time.Instant;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.introduction.Scored;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.work.Work;

/** Judges a suggestion once more before it is said: does it stand, and is it worth a word, on the state of today? */
final class Rejudgement {

    private final ScoreModel shipped;
    private final Today today;

    Rejudgement(ScoreModel shipped, Today today) {
        this.shipped = shipped;
        this.today = today;
    }

    /** What became of a suggestion. */
    sealed interface Result {

        /** It is worth a word: with what is known today, and its log-odds. */
        record Stands(NudgeState nudge, double logOdds) implements Result {}

        /** It stands, but is not worth a word today. */
        record Weak(NudgeState nudge) implements Result {}

        /** It does not stand any more. */
        record Fallen(String reason) implements Result {}
    }

    Result judge(NudgeState nudge, Work work) {
        Instant now = work.moment().now();
        if (!People.self(work).consents().allows(Purpose.RECEIVE_NUDGES, now)) {
            return new Result.Fallen("no-consent");
        }
        return switch (today.asOfNow(nudge.candidate(), work)) {
            case Today.Standing.Falls falls -> new Result.Fallen(falls.reason());
            case Today.Standing.Stands stands -> scored(nudge, stands.candidate(), work);
        };
    }

    private Result scored(NudgeState nudge, Candidate candidate, Work work) {
        Scored scored = score(shipped, candidate, work);
        NudgeState judged = nudge.with(candidate, scored, DataUses.of(candidate, work));
        return scored.isWorthAWord() ? new Result.Stands(judged, scored.logOdds()) : new Result.Weak(judged);
    }

    /** A candidate's score by the weights in force: the learned ones, else those that ship. */
    static Scored score(ScoreModel shipped, Candidate candidate, Work work) {
        int balance = People.journal(work).balance(candidate.need().topic());
        Instant now = work.moment().now();
        return new Scored(
                work.commons().model().orElse(shipped),
                ScoreInputs.of(candidate, balance, now),
                now,
                People.self(work).pace().zone());
    }
}
