package org.goodturn.evaluation.trust;

import java.util.List;

/** Says how one person would rate another, from the ratings told so far and from nothing else. */
public interface RatingPredictor {

    /** The name under which its rows stand. */
    String name();

    /** What {@code from} would give {@code to}, −1 to 1. */
    double predict(int from, int to);

    /** Tells the next ratings, in order of time; its state is as of then until more are told. */
    void learn(List<Rating> next);
}
