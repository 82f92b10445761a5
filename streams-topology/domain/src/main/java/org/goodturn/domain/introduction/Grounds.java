package org.goodturn.domain.introduction;

import java.util.List;
import org.goodturn.domain.Topic;
import org.goodturn.domain.explanation.DataUse;

/**
 * Everything an explanation is made from, and nothing else: values that are recorded with a nudge, from which its explanation
 * comes out byte for byte whatever the model has become since. It names nobody.
 *
 * @param kind what is suggested
 * @param offering the recipient is the one who can help
 * @param topic about what
 * @param model name, baseline, weights and threshold, as they were
 * @param inputs of the score
 * @param facts what is counted and dated
 * @param decisive the evidence without which it would not have appeared
 * @param dataUsed under which consents
 */
public record Grounds(
        NudgeKind kind,
        boolean offering,
        Topic topic,
        ScoreModel model,
        ScoreInputs inputs,
        Facts facts,
        Decisive decisive,
        List<DataUse> dataUsed) {

    public Grounds {
        dataUsed = List.copyOf(dataUsed);
    }

    /** The score, in log-odds. */
    public double logOdds() {
        return Scoring.logOdds(model, inputs);
    }

    /** Whether the score is high enough to be worth a word. */
    public boolean isWorthAWord() {
        return model.isWorthAWord(inputs);
    }
}
