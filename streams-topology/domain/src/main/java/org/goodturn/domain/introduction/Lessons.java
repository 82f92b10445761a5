package org.goodturn.domain.introduction;

import java.util.List;
import org.goodturn.domain.learning.Learner;
import org.goodturn.domain.learning.Statistics;

/**
 * What people did and said, as lessons for the weights.
 *
 * <p>Whom somebody met of their own accord, out of those who were looked at, is a choice (conditional logit, McFadden 1974);
 * what somebody said to a suggestion is a verdict (logistic regression). Only contacts that nobody suggested are choices:
 * else the model would learn from itself.
 *
 * <p>A community's week counts for at most {@code mostOfAWeek} examples: what people do in one week hangs together, so that
 * a crowded week is one opinion, not hundreds. In one week one person teaches at most {@code mostAWeek} examples, whatever they do. As every input counts up to
 * {@value #MOST_INPUT} either way, their lessons move the weights, taken together, by no more than
 * {@link #mostMoveByOnePerson()} (Euclidean), and no weight by more than {@code mostStep}.
 *
 * @param mostAWeek examples that one person's week counts for; above 0
 * @param mostOfAWeek examples that a week of the whole community counts for; above 0
 * @param penalty how firmly the default weights are believed, in examples; above 0
 * @param mostStep most that one weight changes in one week; above 0
 * @param memory share of what was learned that a further week leaves in force; above 0, at most 1
 */
public record Lessons(double mostAWeek, double mostOfAWeek, double penalty, double mostStep, double memory) {

    /** Beyond this, either way, an input teaches nothing more. */
    public static final double MOST_INPUT = 8;

    public Lessons {
        if (!(mostAWeek > 0 && mostOfAWeek > 0)) {
            throw new IllegalArgumentException("a person teaches something, and so does a week");
        }
    }

    /** The lessons that ship. */
    public static Lessons standard() {
        return new Lessons(3, 20, 30, 0.03, 0.99);
    }

    /** Learns weights from the model that ships; see {@link ScoreModel#learned}. */
    public Learner learner(ScoreModel defaults) {
        return new Learner(defaults.vector(), ScoreModel.neverNegative(), penalty, mostStep, memory);
    }

    /** How far one person's week moves all weights at most, in Euclidean distance. */
    public double mostMoveByOnePerson() {
        return mostAWeek * 2 * MOST_INPUT * Math.sqrt(Factor.values().length) / penalty;
    }

    /**
     * Whom somebody met, of those who were looked at; each one met is one example.
     *
     * @param inForce the model that the next step starts from
     * @param lookedAt the inputs of each candidate
     * @param met for each, whether the two met of their own accord; nobody met teaches nothing
     */
    public Statistics ofChoice(ScoreModel inForce, List<ScoreInputs> lookedAt, boolean[] met) {
        if (met.length != lookedAt.size()) {
            throw new IllegalArgumentException("each of those who were looked at was met or not");
        }
        double[][] inputs = lookedAt.stream().map(Lessons::bounded).toArray(double[][]::new);
        return Choice.statistics(inForce.vector(), inputs, met);
    }

    /** What somebody said to one suggestion: whether it was right. */
    public Statistics ofVerdict(ScoreModel inForce, ScoreInputs inputs, boolean right) {
        return Verdict.statistics(inForce.vector(), bounded(inputs), right);
    }

    /** All that one person taught in one week, counting for no more than anybody's week may. */
    public Statistics ofOnePersonsWeek(Statistics all) {
        return atMost(mostAWeek, all);
    }

    /** All that a community taught in one week, counting for no more than any week may; {@link Learner#after} takes this. */
    public Statistics ofAWeek(Statistics all) {
        return atMost(mostOfAWeek, all);
    }

    private static Statistics atMost(double most, Statistics all) {
        return all.examples() > most ? all.times(most / all.examples()) : all;
    }

    private static double[] bounded(ScoreInputs inputs) {
        double[] vector = inputs.vector();
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Math.clamp(vector[i], -MOST_INPUT, MOST_INPUT);
        }
        return vector;
    }
}
