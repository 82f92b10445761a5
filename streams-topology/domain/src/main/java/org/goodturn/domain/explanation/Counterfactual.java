package org.goodturn.domain.explanation;

import java.util.ArrayList;
import java.util.List;

/** The smallest set of reasons without which a suggestion would not have been made. */
public final class Counterfactual {

    private Counterfactual() {}

    /**
     * The fewest contributions whose loss brings the log-odds below the threshold. Since the score is a sum, taking the
     * largest first is the smallest set. Added in the order in which {@link Explanation#logOdds} adds, so that both agree to
     * the last bit on which side of the threshold a score lies.
     *
     * @return empty if the score is below the threshold anyway, or no loss of reasons would change it
     */
    public static List<Contribution> without(double baseline, List<Contribution> contributions, double threshold) {
        List<Contribution> left = new ArrayList<>(contributions);
        left.sort(Contribution.STRONGEST_FIRST);
        if (Contribution.sum(baseline, left) < threshold) {
            return List.of();
        }
        List<Contribution> taken = new ArrayList<>();
        for (Contribution largest :
                left.stream().filter(contribution -> contribution.value() > 0).toList()) {
            taken.add(largest);
            left.remove(largest);
            if (Contribution.sum(baseline, left) < threshold) {
                return List.copyOf(taken);
            }
        }
        return List.of();
    }
}
