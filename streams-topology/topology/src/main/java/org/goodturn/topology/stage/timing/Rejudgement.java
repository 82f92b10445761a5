package org.goodturn.topology.stage.timing;

import java.time.Instant;
import java.util.List;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.introduction.Scoring;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.work.Work;

/** Judges a suggestion once more before it is said: does it stand, and is it worth a word, on the state of today? */
final class Rejudgement {

    private final Scoring scoring;
    private final Today today;

    Rejudgement(Scoring scoring, Today today) {
        this.scoring = scoring;
        this.today = today;
    }

    /** What became of a suggestion. */
    sealed interface Result {

        /** It is worth a word: with what is known today, and its log-odds. */
        record Stands(NudgeState nudge, double logOdds) implements Result {}

        /** It is not. */
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
        ScoreInputs inputs = NudgeDesk.inputs(candidate, work);
        List<DataUse> dataUsed = DataUses.of(candidate, work);
        var explanation = scoring.explain(candidate, inputs, dataUsed);
        return scoring.isWorthAWord(explanation)
                ? new Result.Stands(nudge.with(candidate, inputs, dataUsed), explanation.logOdds())
                : new Result.Fallen("below-threshold");
    }
}
