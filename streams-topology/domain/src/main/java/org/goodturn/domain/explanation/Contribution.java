package org.goodturn.domain.explanation;

import java.util.Comparator;
import java.util.List;

/**
 * One named term of a score.
 *
 * @param factor the term's name, such as {@code inherited-trust}
 * @param value what it adds to the log-odds; a missing input adds 0
 * @param text why, to be said in plain words, people as placeholders
 * @param evidence what it rests on
 */
public record Contribution(String factor, double value, Message text, List<EvidenceNote> evidence) {

    static final Comparator<Contribution> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Contribution contribution) -> -Math.abs(contribution.value()))
            .thenComparing(Contribution::factor);

    public Contribution {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the contribution of " + factor + " is not a finite number");
        }
        evidence = List.copyOf(evidence);
    }

    /** A term that is only a number so far. */
    public static Contribution of(String factor, double value) {
        return new Contribution(factor, value, Message.NOTHING, List.of());
    }

    /** The same term with its reason. */
    public Contribution because(Message why, List<EvidenceNote> notes) {
        return new Contribution(factor, value, why, notes);
    }

    /** Log-odds: the baseline plus the contributions, the strongest first, so that the same terms give the same last bit. */
    public static double logOdds(double baseline, List<Contribution> contributions) {
        return sum(baseline, contributions.stream().sorted(STRONGEST_FIRST).toList());
    }

    /** The baseline plus the contributions, added in their order. */
    static double sum(double baseline, List<Contribution> contributions) {
        double sum = baseline;
        for (Contribution contribution : contributions) {
            sum += contribution.value();
        }
        return sum;
    }
}
