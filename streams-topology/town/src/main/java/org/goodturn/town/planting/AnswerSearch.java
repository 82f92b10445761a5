package org.goodturn.town.planting;

import static org.goodturn.town.people.TownPurpose.BE_A_BRIDGE;
import static org.goodturn.town.people.TownPurpose.BE_INTRODUCED;
import static org.goodturn.town.people.TownPurpose.MAP_TRUST;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.goodturn.town.acquaintance.AcquaintanceGraph;
import org.goodturn.town.acquaintance.Tie;
import org.goodturn.town.people.Population;
import org.goodturn.town.people.TownResident;

/** Finds who could help somebody with a topic on a day, over one step or two, and what stands in the way of others. */
final class AnswerSearch {

    private final Population population;
    private final AcquaintanceGraph graph;
    private final TieTruth truth;

    AnswerSearch(Population population, AcquaintanceGraph graph, TieTruth truth) {
        this.population = population;
        this.graph = graph;
        this.truth = truth;
    }

    /** Everybody who could help. */
    Prospect lookAround(TownResident needy, String topic, int day) {
        List<Answer> answers = new ArrayList<>();
        Set<DecoyReason> obstacles = EnumSet.noneOf(DecoyReason.class);
        Map<Integer, List<Way>> ways = new TreeMap<>();
        for (Tie first : graph.of(needy.index())) {
            TownResident known = population.get(first.other(needy.index()));
            if (!truth.isKnown(first, day)) {
                continue;
            }
            if (known.offers(topic)) {
                followUp(known, first, day, answers, obstacles);
            }
            for (Tie second : graph.of(known.index())) {
                TownResident other = population.get(second.other(known.index()));
                if (other.offers(topic) && isStranger(needy, other, day) && truth.isKnown(second, day)) {
                    ways.computeIfAbsent(other.index(), key -> new ArrayList<>())
                            .add(new Way(known, truth.weaker(first, second, day)));
                }
            }
        }
        ways.forEach((other, found) -> introduction(population.get(other), found, answers, obstacles));
        return new Prospect(answers, obstacles);
    }

    /** A way over somebody, as good as its weaker tie. */
    private record Way(TownResident bridge, TieTruth.Worth worth) {}

    private void followUp(TownResident known, Tie tie, int day, List<Answer> answers, Set<DecoyReason> obstacles) {
        boolean dormant = truth.isDormant(tie, day);
        TieTruth.Worth worth = truth.worth(tie, day);
        if (worth == TieTruth.Worth.POOR) {
            obstacles.add(DecoyReason.UNTRUSTED_WAY);
        } else if (!known.allows(MAP_TRUST, BE_INTRODUCED)) {
            obstacles.add(DecoyReason.OTHER_WITHOUT_CONSENT);
        } else {
            Answer.Standing standing =
                    dormant || worth == TieTruth.Worth.SOLID ? Answer.Standing.EXPECTED : Answer.Standing.DEFENSIBLE;
            answers.add(new Answer(known.identifier(), Answer.Kind.FOLLOW_UP, standing, List.of(), dormant));
        }
    }

    private void introduction(TownResident other, List<Way> ways, List<Answer> answers, Set<DecoyReason> obstacles) {
        List<Way> founded =
                ways.stream().filter(way -> way.worth() != TieTruth.Worth.POOR).toList();
        List<Way> allowed = founded.stream()
                .filter(way -> way.bridge().allows(MAP_TRUST, BE_A_BRIDGE))
                .toList();
        if (founded.isEmpty()) {
            obstacles.add(DecoyReason.UNTRUSTED_WAY);
        } else if (!other.allows(MAP_TRUST, BE_INTRODUCED)) {
            obstacles.add(DecoyReason.OTHER_WITHOUT_CONSENT);
        } else if (allowed.isEmpty()) {
            obstacles.add(DecoyReason.BRIDGE_WITHOUT_CONSENT);
        } else {
            List<Way> bestFirst = allowed.stream()
                    .sorted((one, two) -> two.worth().compareTo(one.worth()))
                    .toList();
            Answer.Standing standing = bestFirst.getFirst().worth() == TieTruth.Worth.SOLID
                    ? Answer.Standing.EXPECTED
                    : Answer.Standing.DEFENSIBLE;
            List<String> bridges =
                    bestFirst.stream().map(way -> way.bridge().identifier()).toList();
            answers.add(new Answer(other.identifier(), Answer.Kind.INTRODUCTION, standing, bridges, false));
        }
    }

    private boolean isStranger(TownResident one, TownResident other, int day) {
        return one.index() != other.index()
                && graph.between(one.index(), other.index())
                        .filter(tie -> truth.isKnown(tie, day))
                        .isEmpty();
    }
}
