package org.goodturn.domain.introduction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.domain.explanation.Argument;
import org.goodturn.domain.explanation.Message;

/**
 * What a score that is too low would need: the fewest factors that, at their best, would suffice. Since a score is a sum,
 * taking those first that have most left to give finds the fewest.
 *
 * @param missing log-odds from the score to the threshold; 0 where only the ways are not trusted enough
 * @param needed the factors; empty if all of them together would not suffice
 * @param text to be said
 */
public record Shortfall(double missing, List<Factor> needed, Message text) {

    /** As much as evidence of trust is expected to become: ln(1 + 32), a working relationship of years. */
    private static final double MOST_TRUST = StrictMath.log1p(32);

    /** Belief inherited through two or three close bridges who know few others. */
    private static final double MOST_INHERITED = InheritedBelief.term(0.5);

    private static final Map<String, Double> BEST = Map.of(
            "own-trust",
            MOST_TRUST,
            "inherited-trust",
            MOST_INHERITED,
            "trust-back",
            MOST_TRUST,
            "bridge-standing",
            MOST_TRUST,
            "need",
            StrictMath.log(32),
            "certainty",
            1.0,
            "freshness",
            1.0,
            "fit",
            1.0,
            "quiet-time",
            4.0);

    public Shortfall {
        needed = List.copyOf(needed);
    }

    /** What is needed; empty if the score is high enough on firm ground. Only what has an input can be more of. */
    public static Optional<Shortfall> of(Grounds grounds) {
        if (grounds.isWorthAWord()) {
            return Optional.empty();
        }
        double missing = Math.max(0, grounds.model().threshold() - grounds.logOdds());
        Map<Factor, Double> raised = new EnumMap<>(Factor.class);
        raised.putAll(grounds.inputs().values());
        List<Factor> needed = new ArrayList<>();
        if (!grounds.model().isFounded(grounds.inputs())) {
            needed.add(Factor.FOOTING);
            if (missing == 0) {
                return Optional.of(new Shortfall(missing, needed, text(grounds, needed)));
            }
        }
        for (Factor factor : mostToGiveFirst(grounds)) {
            raised.put(factor, BEST.get(factor.word()));
            needed.add(factor);
            if (Scoring.logOdds(grounds.model(), new ScoreInputs(raised))
                    >= grounds.model().threshold()) {
                return Optional.of(new Shortfall(missing, needed, text(grounds, needed)));
            }
        }
        return Optional.of(new Shortfall(missing, List.of(), new Message("why-not.below-threshold.out-of-reach")));
    }

    private static List<Factor> mostToGiveFirst(Grounds grounds) {
        return grounds.inputs().values().keySet().stream()
                .filter(factor -> factor.isEvidence() && left(factor, grounds) > 0)
                .sorted(Comparator.comparingDouble((Factor factor) -> -left(factor, grounds))
                        .thenComparing(Factor::word))
                .toList();
    }

    /** What a factor at its best would add. */
    private static double left(Factor factor, Grounds grounds) {
        double input = grounds.inputs().of(factor).orElse(0.0);
        double best = BEST.getOrDefault(factor.word(), input);
        return grounds.model().contribution(factor, best - input);
    }

    private static Message text(Grounds grounds, List<Factor> needed) {
        Wording wording = new Wording(grounds);
        List<Message> wishes = needed.stream().map(wording::needed).toList();
        return new Message("why-not.below-threshold.needed").with("needed", new Argument.Listed(wishes));
    }
}
