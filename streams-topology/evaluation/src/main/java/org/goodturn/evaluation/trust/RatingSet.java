package org.goodturn.evaluation.trust;

import java.util.Comparator;
import java.util.List;

/**
 * A set of ratings, ready to be played.
 *
 * @param name the set's name
 * @param people how many people are numbered
 * @param ratings in order of time; those of one second in the file's order
 */
public record RatingSet(String name, int people, List<Rating> ratings) {

    public RatingSet {
        ratings = ratings.stream()
                .filter(rating -> rating.from() != rating.to())
                .sorted(Comparator.comparing(Rating::at))
                .toList();
    }

    /** The same people with these ratings alone. */
    RatingSet with(List<Rating> some) {
        return new RatingSet(name, people, some);
    }
}
