package org.goodturn.domain.explanation;

import java.util.Comparator;
import java.util.List;

/**
 * One named term of a score.
 *
 * @param factor the term's name, such as {@code inherited-trust}
 * @param value what it adds to the log-odds; a missing input adds 0
 * @param text why, in plain words, people as placeholders
 * @param evidence what it rests on
 */
public record Contribution(String factor, double value, String text, List<EvidenceNote> evidence) {

    static final Comparator<Contribution> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Contribution contribution) -> -Math.abs(contribution.value()))
            .thenComparing(Contribution::factor);

    public Contribution {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the contribution of " + factor + " is not a finite number");
        }
        evidence = List.copyOf(evidence);
    }

    /** Log-odds: the baseline plus the contributions, added in their order. */
    static double sum(double baseline, List<Contribution> contributions) {
        double sum = baseline;
        for (Contribution contribution : contributions) {
            sum += contribution.value();
        }
        return sum;
    }
}
