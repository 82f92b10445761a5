package org.goodturn.domain.introduction;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.domain.explanation.Contribution;
import org.goodturn.domain.explanation.Counterfactual;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.explanation.Explanation;

/** Turns a candidate and its inputs into a score with its reasons. */
public final class Scoring {

    private final ScoreModel shipped;

    /**
     * @param shipped judges what no learned model is recorded with
     */
    public Scoring(ScoreModel shipped) {
        this.shipped = shipped;
    }

    /** Whether a score is high enough to be worth a word. */
    public boolean isWorthAWord(Explanation explanation) {
        return explanation.logOdds() >= shipped.threshold();
    }

    /**
     * Scores and explains. The same candidate, inputs and data give the same explanation, to the letter.
     *
     * @param dataUsed repeated in the explanation
     */
    public Explanation explain(Candidate candidate, ScoreInputs inputs, List<DataUse> dataUsed) {
        ScoreModel model = inputs.model().orElse(shipped);
        Wording wording = new Wording(candidate);
        List<Contribution> contributions = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            inputs.of(factor)
                    .map(input -> new Contribution(
                            factor.word(),
                            model.contribution(factor, input),
                            wording.reason(factor, input),
                            wording.evidence(factor)))
                    .ifPresent(contributions::add);
        }
        contributions.removeIf(contribution -> contribution.value() == 0);
        List<Contribution> decisive = Counterfactual.without(model.baseline(), contributions, model.threshold());
        return new Explanation(
                model.name(), model.baseline(), contributions, wording.counterfactual(decisive), dataUsed);
    }
}
