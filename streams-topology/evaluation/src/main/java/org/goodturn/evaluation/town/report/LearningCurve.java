package org.goodturn.evaluation.town.report;

import java.util.List;

/**
 * How the share of right nudges changes over time.
 *
 * @param withFeedback four weeks each, what recipients say fed back
 * @param withoutFeedback the same, nothing fed back
 */
public record LearningCurve(List<Block> withFeedback, List<Block> withoutFeedback) {

    public LearningCurve {
        withFeedback = List.copyOf(withFeedback);
        withoutFeedback = List.copyOf(withoutFeedback);
    }
}
