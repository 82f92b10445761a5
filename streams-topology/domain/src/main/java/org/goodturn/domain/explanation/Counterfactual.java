package org.goodturn.domain.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The smallest set of evidence without which a suggestion would not have been made, found by taking evidence away and scoring
 * what is left: first each piece by itself, then each pair, and so on. Exact, since the pieces are few.
 */
public final class Counterfactual {

    /** Pieces that are looked at; two to the power of so many sets are scored at worst. */
    public static final int MOST_PIECES = 12;

    private Counterfactual() {}

    /**
     * The smallest such set; of several of one size the one that leaves the least score, of those the first one found.
     *
     * @param pieces what can be taken away; those beyond {@link #MOST_PIECES} stay
     * @param without log-odds of the suggestion without some of the pieces
     * @return empty if the suggestion is below the threshold anyway, or above it whatever is taken away
     */
    public static <P> Optional<List<P>> smallest(List<P> pieces, ToDoubleFunction<List<P>> without, double threshold) {
        if (without.applyAsDouble(List.of()) < threshold) {
            return Optional.empty();
        }
        List<P> few = pieces.subList(0, Math.min(MOST_PIECES, pieces.size()));
        for (int size = 1; size <= few.size(); size++) {
            Optional<List<P>> found = smallestOf(size, few, without, threshold);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static <P> Optional<List<P>> smallestOf(
            int size, List<P> pieces, ToDoubleFunction<List<P>> without, double threshold) {
        Optional<List<P>> best = Optional.empty();
        double least = threshold;
        for (int set = 1; set < 1 << pieces.size(); set++) {
            if (Integer.bitCount(set) == size) {
                List<P> taken = chosen(pieces, set);
                double left = without.applyAsDouble(taken);
                if (left < least) {
                    least = left;
                    best = Optional.of(taken);
                }
            }
        }
        return best;
    }

    private static <P> List<P> chosen(List<P> pieces, int set) {
        List<P> chosen = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if ((set >> i & 1) == 1) {
                chosen.add(pieces.get(i));
            }
        }
        return chosen;
    }
}
