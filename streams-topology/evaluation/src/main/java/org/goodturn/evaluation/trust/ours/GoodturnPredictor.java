package org.goodturn.evaluation.trust.ours;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.goodturn.domain.learning.Learned;
import org.goodturn.domain.learning.Learner;
import org.goodturn.domain.learning.Statistics;
import org.goodturn.domain.trust.ExpectationInputs;
import org.goodturn.domain.trust.ExpectationTerm;
import org.goodturn.domain.trust.ExpectedTrust;
import org.goodturn.domain.trust.Standing;
import org.goodturn.evaluation.trust.Rating;
import org.goodturn.evaluation.trust.RatingGraph;
import org.goodturn.evaluation.trust.RatingPredictor;

/** {@link ExpectedTrust}, as the topology would run it: standings kept rating by rating, weights learned as ratings come. */
public final class GoodturnPredictor implements RatingPredictor {
    /** Ties that are asked at most, and ways of one suggestion that are kept, as in the live path. */
    private static final int LIVE_ASKED = 32;

    private static final int LIVE_NAMED = 4;

    private final String name;
    private final boolean learns;
    private final RatingGraph graph;
    private final Bridges bridges;
    private final List<Standing> standings;
    private final Learner learner = ExpectedTrust.learner();
    private Learned learned = learner.start();

    private GoodturnPredictor(String name, int people, boolean learns, int mostAsked, int mostNamed) {
        this.name = name;
        this.learns = learns;
        graph = new RatingGraph(people);
        bridges = new Bridges(graph, mostAsked, mostNamed);
        standings = new ArrayList<>(Collections.nCopies(people, Standing.NEW));
    }

    /** With every bridge there is. */
    public static RatingPredictor complete(int people) {
        return new GoodturnPredictor("goodturn", people, true, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** With the bounds of the live path. */
    public static RatingPredictor live(int people) {
        return new GoodturnPredictor("goodturn-live", people, true, LIVE_ASKED, LIVE_NAMED);
    }

    /** With the weights that ship, and no learning. */
    public static RatingPredictor unlearned(int people) {
        return new GoodturnPredictor("goodturn-unlearned", people, false, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double predict(int from, int to) {
        return ExpectedTrust.of(inputs(from, to), learned);
    }

    @Override
    public void learn(List<Rating> next) {
        if (learns) {
            Statistics lessons = Statistics.none(ExpectationTerm.values().length);
            for (Rating rating : next) {
                lessons =
                        lessons.plus(ExpectedTrust.lesson(inputs(rating.from(), rating.to()), learned, rating.value()));
            }
            learned = learner.after(learned, lessons);
        }
        for (Rating rating : next) {
            standings.set(rating.from(), standings.get(rating.from()).finding(rating.value(), rating.at()));
            standings.set(rating.to(), standings.get(rating.to()).found(rating.value(), rating.at()));
        }
        graph.add(next);
    }

    private ExpectationInputs inputs(int from, int to) {
        return ExpectationInputs.of(
                standings.get(from),
                standings.get(to),
                Bridges.evidence(graph.given(to).get(from)),
                bridges.between(from, to));
    }
}
