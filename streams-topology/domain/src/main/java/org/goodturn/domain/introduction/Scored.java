package org.goodturn.domain.introduction;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A candidate's score, with all that it was made from; no texts.
 *
 * @param model that scored, as it was then
 * @param inputs read off the candidate
 * @param at when
 * @param zone where the recipient lived then: days are theirs
 */
public record Scored(ScoreModel model, ScoreInputs inputs, Instant at, ZoneId zone) {

    /** The score, in log-odds. */
    public double logOdds() {
        return Scoring.logOdds(model, inputs);
    }

    /** Whether it is high enough to be worth a word. */
    public boolean isWorthAWord() {
        return model.isWorthAWord(inputs);
    }
}
