package org.goodturn.evaluation.trust;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.goodturn.evaluation.Progress;

/**
 * Plays a set past all predictors. In order of time: each rating of the last two thirds is predicted from the state as of the
 * last multiple of {@value #REFRESH} ratings. And {@value #REPEATS} times with a random tenth held out: the rest is told in
 * order of time, then the tenth is predicted, where both people are known from the rest.
 */
final class TrustEvaluation {
    /** So many ratings are predicted from one state. */
    static final int REFRESH = 250;
    /** So many times a tenth is held out. */
    static final int REPEATS = 5;

    private static final int TENTH = 10;

    private final List<IntFunction<RatingPredictor>> predictors;
    private final long seed;

    /**
     * @param predictors each makes a fresh predictor for so many people
     * @param seed what is held out is drawn by
     */
    TrustEvaluation(List<IntFunction<RatingPredictor>> predictors, long seed) {
        this.predictors = List.copyOf(predictors);
        this.seed = seed;
    }

    /** Measures one set; what it reports to {@code progress} is passes over it, one per predictor and way of asking. */
    TrustTable measure(RatingSet set, Progress progress) throws InterruptedException {
        List<Rating> ratings = set.ratings();
        int first = ratings.size() / 3;
        BitSet paths = paths(set, first);
        List<HoldOut> heldOut = holdOuts(set);
        List<TrustRow> rows = new ArrayList<>();
        int steps = predictors.size() * (REPEATS + 1);
        int step = 0;
        for (IntFunction<RatingPredictor> predictor : predictors) {
            Contestant contestant = new Contestant(predictor);
            inOrder(set, first, paths, contestant);
            progress.reached(set.name(), ++step, steps);
            for (HoldOut one : heldOut) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                one.ask(contestant, set.people());
                progress.reached(set.name(), ++step, steps);
            }
            rows.add(contestant.row(set.name(), seed));
        }
        boolean nothing = ratings.isEmpty();
        return new TrustTable(
                set.name(),
                ratings.size(),
                set.people(),
                ratings.size() - first,
                paths.cardinality(),
                seed,
                nothing ? List.of() : rows);
    }

    /** Which ratings, by their position, were of a pair with a path when they were asked about. */
    private static BitSet paths(RatingSet set, int first) {
        RatingGraph graph = new RatingGraph(set.people());
        List<Rating> ratings = set.ratings();
        BitSet paths = new BitSet(ratings.size());
        for (int from = 0; from < ratings.size(); from = nextStop(from, first, ratings.size())) {
            int to = nextStop(from, first, ratings.size());
            for (int i = Math.max(from, first); i < to; i++) {
                paths.set(i, graph.hasPath(ratings.get(i).from(), ratings.get(i).to()));
            }
            graph.add(ratings.subList(from, to));
        }
        return paths;
    }

    private static void inOrder(RatingSet set, int first, BitSet paths, Contestant contestant) {
        List<Rating> ratings = set.ratings();
        RatingPredictor predictor = contestant.begin(set.people());
        for (int from = 0; from < ratings.size(); from = nextStop(from, first, ratings.size())) {
            int to = nextStop(from, first, ratings.size());
            for (int i = Math.max(from, first); i < to; i++) {
                Rating rating = ratings.get(i);
                contestant.judge(predictor.predict(rating.from(), rating.to()), rating.value(), paths.get(i));
            }
            predictor.learn(ratings.subList(from, to));
        }
    }

    /** States are taken every so many ratings, counted from the first one that is asked about. */
    private static int nextStop(int from, int first, int size) {
        int stop = from + REFRESH;
        return Math.min(size, from < first ? Math.min(first, stop) : stop);
    }

    private List<HoldOut> holdOuts(RatingSet set) {
        Random random = new Random(seed);
        List<HoldOut> all = new ArrayList<>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            List<Rating> shuffled = new ArrayList<>(set.ratings());
            Collections.shuffle(shuffled, random);
            int tenth = shuffled.size() / TENTH;
            all.add(new HoldOut(
                    set.with(shuffled.subList(tenth, shuffled.size())), List.copyOf(shuffled.subList(0, tenth))));
        }
        return all;
    }

    /** One random tenth, and what is told of the rest. */
    private record HoldOut(RatingSet told, List<Rating> asked) {

        void ask(Contestant contestant, int people) {
            BitSet givers = new BitSet(people);
            BitSet receivers = new BitSet(people);
            RatingPredictor predictor = contestant.begin(people);
            List<Rating> ratings = told.ratings();
            for (int from = 0; from < ratings.size(); from += REFRESH) {
                predictor.learn(ratings.subList(from, Math.min(from + REFRESH, ratings.size())));
            }
            for (Rating rating : ratings) {
                givers.set(rating.from());
                receivers.set(rating.to());
            }
            for (Rating rating : asked) {
                if (givers.get(rating.from()) && receivers.get(rating.to())) {
                    contestant.judgeHeldOut(predictor.predict(rating.from(), rating.to()), rating.value());
                }
            }
        }
    }
}
