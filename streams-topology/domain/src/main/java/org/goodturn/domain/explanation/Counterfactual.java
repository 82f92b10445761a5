package org.goodturn.domain.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The smallest set of reasons without which a suggestion would not have been made. */
public final class Counterfactual {

    private Counterfactual() {}

    /**
     * The fewest contributions whose loss brings the log-odds below the threshold. Since the score is a sum, taking the
     * largest first is the smallest set.
     *
     * @return empty if the score is below the threshold anyway, or no loss of reasons would change it
     */
    public static List<Contribution> without(double baseline, List<Contribution> contributions, double threshold) {
        double left = baseline;
        for (Contribution contribution : contributions) {
            left += contribution.value();
        }
        if (left < threshold) {
            return List.of();
        }
        List<Contribution> taken = new ArrayList<>();
        List<Contribution> largestFirst = contributions.stream()
                .filter(contribution -> contribution.value() > 0)
                .sorted(Comparator.comparingDouble((Contribution contribution) -> -contribution.value())
                        .thenComparing(Contribution::factor))
                .toList();
        for (Contribution contribution : largestFirst) {
            taken.add(contribution);
            left -= contribution.value();
            if (left < threshold) {
                return List.copyOf(taken);
            }
        }
        return List.of();
    }
}
