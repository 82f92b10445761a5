package org.goodturn.evaluation.trust.ours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.Recommendation;
import org.goodturn.evaluation.trust.RatingGraph;

/**
 * The ways from one person to another, as the domain sees them. A rating of so many points is so much evidence; a bridge's word
 * was put to the test wherever both rated the same person.
 */
final class Bridges {
    private static final double POINTS = 10;
    /** From this difference on (5 points of 10) two ratings of one person disagree altogether. */
    private static final double DISAGREEMENT = 0.5;

    private final RatingGraph graph;
    private final int mostAsked;
    private final int mostNamed;

    /**
     * @param mostAsked so many of one's most trusted ties are asked
     * @param mostNamed so many of the ways found are used, the strongest
     */
    Bridges(RatingGraph graph, int mostAsked, int mostNamed) {
        this.graph = graph;
        this.mostAsked = mostAsked;
        this.mostNamed = mostNamed;
    }

    /** The evidence of a rating; none where there is no rating. */
    static Evidence evidence(Double rating) {
        return rating == null
                ? Evidence.NONE
                : new Evidence(Math.max(0, POINTS * rating), Math.max(0, -POINTS * rating));
    }

    List<Recommendation> between(int from, int to) {
        Map<Integer, Double> given = graph.given(from);
        List<Recommendation> ways = new ArrayList<>();
        for (int bridge : asked(from, to)) {
            if (given.get(bridge) > 0) {
                ways.add(new Recommendation(
                        evidence(given.get(bridge)),
                        evidence(graph.given(bridge).get(to)),
                        heard(from, bridge, to)));
            }
        }
        ways.sort(Comparator.comparingDouble(way -> -total(way.passedOn())));
        return ways.subList(0, Math.min(mostNamed, ways.size()));
    }

    private List<Integer> asked(int from, int to) {
        List<Integer> between = graph.between(from, to);
        Map<Integer, Double> given = graph.given(from);
        if (given.size() <= mostAsked) {
            return between;
        }
        List<Integer> asked = given.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(mostAsked)
                .map(Map.Entry::getKey)
                .toList();
        return between.stream().filter(asked::contains).toList();
    }

    /** How often a bridge agreed on those whom both rated, the one asked about aside. */
    private Evidence heard(int from, int bridge, int to) {
        Map<Integer, Double> mine = graph.given(from);
        Map<Integer, Double> theirs = graph.given(bridge);
        boolean fewMine = mine.size() < theirs.size();
        Map<Integer, Double> fewer = fewMine ? mine : theirs;
        Map<Integer, Double> others = fewMine ? theirs : mine;
        double right = 0;
        double wrong = 0;
        for (Map.Entry<Integer, Double> one : fewer.entrySet()) {
            Double other = one.getKey() == to ? null : others.get(one.getKey());
            if (other != null) {
                double apart = Math.min(1, Math.abs(one.getValue() - other) / DISAGREEMENT);
                right += 1 - apart;
                wrong += apart;
            }
        }
        return new Evidence(right, wrong);
    }

    private static double total(Evidence evidence) {
        return evidence.positive() + evidence.negative();
    }
}
