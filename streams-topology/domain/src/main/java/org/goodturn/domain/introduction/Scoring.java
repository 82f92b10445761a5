package org.goodturn.domain.introduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodturn.domain.explanation.Contribution;
import org.goodturn.domain.explanation.Counterfactual;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.explanation.Explanation;

/**
 * Turns a candidate's inputs into a score; and, only where it is said, into reasons. The same grounds give the same
 * explanation, to the letter.
 */
public final class Scoring {

    private final ScoreModel model;

    public Scoring(ScoreModel model) {
        this.model = model;
    }

    /** The model that scores. */
    public ScoreModel model() {
        return model;
    }

    /** The score, in log-odds: the same number, to the last bit, as that of the explanation. */
    public double logOdds(ScoreInputs inputs) {
        return logOdds(model, inputs);
    }

    /** Whether a score is high enough to be worth a word. */
    public boolean isWorthAWord(ScoreInputs inputs) {
        return model.isWorthAWord(inputs);
    }

    /**
     * Collects all that an explanation is made from, and finds what decided.
     *
     * @param scored from this very candidate
     * @param dataUsed repeated in the explanation
     */
    public static Grounds grounds(Candidate candidate, Scored scored, List<DataUse> dataUsed) {
        Removal removal = new Removal(candidate, scored);
        List<Pillar> decisive = Counterfactual.smallest(
                        Pillar.of(candidate, scored.inputs()),
                        removal::logOdds,
                        scored.model().threshold())
                .orElse(List.of());
        return new Grounds(
                candidate.kind(),
                candidate.offering(),
                candidate.need().topic(),
                scored.model(),
                scored.inputs(),
                Facts.of(candidate, scored.at(), scored.zone()),
                new Decisive(decisive, removal.inputs(decisive)),
                dataUsed);
    }

    /** Explains a score from what was recorded of it. */
    public static Explanation explain(Grounds grounds) {
        Wording wording = new Wording(grounds);
        List<Contribution> contributions = terms(grounds.model(), grounds.inputs()).stream()
                .map(term -> term.because(wording.reason(term), wording.evidence(term.factor())))
                .toList();
        return new Explanation(
                grounds.model().name(),
                grounds.model().baseline(),
                contributions,
                wording.counterfactual(),
                grounds.dataUsed());
    }

    static double logOdds(ScoreModel model, ScoreInputs inputs) {
        return Contribution.logOdds(model.baseline(), terms(model, inputs));
    }

    /** What each factor adds; what adds nothing is left out. */
    private static List<Contribution> terms(ScoreModel model, ScoreInputs inputs) {
        List<Contribution> terms = new ArrayList<>();
        for (Map.Entry<Factor, Double> input : inputs.values().entrySet()) {
            double value = model.contribution(input.getKey(), input.getValue());
            if (value != 0) {
                terms.add(Contribution.of(input.getKey().word(), value));
            }
        }
        return terms;
    }
}
