package org.goodturn.domain.introduction;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is left of a candidate and its inputs when some of what it rests on is taken away. */
final class Removal {

    private final Candidate candidate;
    private final Scored scored;

    Removal(Candidate candidate, Scored scored) {
        this.candidate = candidate;
        this.scored = scored;
    }

    /** The candidate without these; it may no longer lead anywhere. */
    Candidate candidate(List<Pillar> gone) {
        Candidate less = candidate;
        Set<Integer> ways = new HashSet<>();
        for (Pillar pillar : gone) {
            if (pillar.kind() == Pillar.Kind.WAY) {
                ways.add(pillar.way());
            } else if (pillar.kind() == Pillar.Kind.TIE) {
                less = less.withoutTie();
            }
        }
        for (int way : ways) {
            less = less.withoutBridge(candidate.paths().get(way).bridge());
        }
        return less;
    }

    /**
     * The inputs without these, read off the remaining candidate as they were read off the whole; an input that comes from
     * elsewhere stays as it is.
     */
    ScoreInputs inputs(List<Pillar> gone) {
        if (gone.isEmpty()) {
            return scored.inputs();
        }
        double feedback = scored.inputs().of(Factor.FEEDBACK).orElse(0.0);
        Map<Factor, Double> left = new EnumMap<>(Factor.class);
        left.putAll(scored.inputs().values());
        left.keySet()
                .removeAll(ScoreInputs.of(candidate, feedback, scored.at())
                        .values()
                        .keySet());
        left.putAll(ScoreInputs.of(candidate(gone), feedback, scored.at()).values());
        left.keySet().removeIf(factor -> gone.stream().anyMatch(pillar -> pillar.carries(factor)));
        return new ScoreInputs(left);
    }

    /** The log-odds without these; below the threshold where nothing that bears it leads to the other side any more. */
    double logOdds(List<Pillar> gone) {
        ScoreInputs inputs = inputs(gone);
        double left = Scoring.logOdds(scored.model(), inputs);
        Candidate less = candidate(gone);
        boolean leadsSomewhere = less.known().isPresent() || !less.paths().isEmpty();
        return leadsSomewhere && scored.model().isFounded(inputs)
                ? left
                : Math.min(left, Math.nextDown(scored.model().threshold()));
    }
}
