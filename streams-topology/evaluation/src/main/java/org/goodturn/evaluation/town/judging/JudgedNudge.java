package org.goodturn.evaluation.town.judging;

import java.util.Optional;
import org.goodturn.evaluation.town.live.SaidNudge;
import org.goodturn.town.planting.Answer;
import org.goodturn.town.planting.Match;
import org.goodturn.town.reactions.Reaction;

/**
 * A nudge and the truth about it.
 *
 * @param nudge what was said
 * @param truth the planted need and the answer that it gives; empty if it is unfounded
 * @param verdict what the recipient said within the time lived; empty if it was a baseline, or too late
 * @param day how many days of the live time were over when it was opened
 */
public record JudgedNudge(SaidNudge nudge, Optional<Match> truth, Optional<Reaction.Verdict> verdict, int day) {

    /** Whether a planted need was open on that topic, and whom it names may help with it. */
    public boolean isRight() {
        return truth.isPresent();
    }

    /** Whether it names somebody to whom a well founded way leads. */
    public boolean isExpected() {
        return truth.filter(match -> match.answer().standing() == Answer.Standing.EXPECTED)
                .isPresent();
    }

    /** Whether it tells the one in need. */
    public boolean tellsTheNeedy() {
        return truth.filter(match -> match.opportunity().person().equals(nudge.recipient()))
                .isPresent();
    }
}
