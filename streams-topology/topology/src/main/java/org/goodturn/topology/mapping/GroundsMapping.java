package org.goodturn.topology.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.domain.Topic;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.introduction.Decisive;
import org.goodturn.domain.introduction.Fact;
import org.goodturn.domain.introduction.Factor;
import org.goodturn.domain.introduction.Facts;
import org.goodturn.domain.introduction.Grounds;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.Pillar;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.events.Nudge;
import org.goodturn.events.ScoreInput;

/** What a nudge records of how its explanation was made. */
public final class GroundsMapping {

    /** The name of the baseline among the weights. */
    public static final String BASELINE = "baseline";

    private GroundsMapping() {}

    /** Records the grounds in a nudge. */
    static Nudge.Builder record(Grounds grounds, Nudge.Builder nudge) {
        ScoreModel model = grounds.model();
        return nudge.setInputs(inputs(grounds.inputs().values()))
                .setWeights(Stream.concat(
                                Stream.of(new ScoreInput(BASELINE, model.baseline())), inputs(model.weights()).stream())
                        .toList())
                .setThreshold(model.threshold())
                .setLeastFooting(model.leastFooting())
                .setOffering(grounds.offering())
                .setJudgedAt(grounds.facts().judgedAt())
                .setZone(grounds.facts().zone().getId())
                .setFacts(
                        grounds.facts().all().stream().map(GroundsMapping::fact).toList())
                .setDecisive(
                        grounds.decisive().pillars().stream().map(Pillar::word).toList())
                .setInputsWithout(inputs(grounds.decisive().inputsWithout().values()));
    }

    /**
     * The grounds that a nudge recorded. What was recorded by a later version and is not known here is left out.
     *
     * @throws IllegalArgumentException if the nudge is of a version that recorded none
     */
    public static Grounds grounds(Nudge nudge) {
        if (nudge.getWeights().isEmpty() || nudge.getJudgedAt() == null) {
            throw new IllegalArgumentException(
                    "this nudge does not record how it was scored; an earlier version made it");
        }
        List<Pillar> decisive = nudge.getDecisive().stream()
                .flatMap(word -> Pillar.named(word).stream())
                .toList();
        Facts facts = new Facts(
                nudge.getJudgedAt(),
                ZoneId.of(nudge.getZone()),
                nudge.getThrough().size(),
                nudge.getFacts().stream().map(GroundsMapping::fact).toList());
        return new Grounds(
                NudgeKind.valueOf(nudge.getKind().name()),
                nudge.getOffering(),
                new Topic(nudge.getTopic()),
                model(nudge),
                new ScoreInputs(factors(nudge.getInputs())),
                facts,
                new Decisive(decisive, new ScoreInputs(factors(nudge.getInputsWithout()))),
                nudge.getExplanation().getDataUsed().stream()
                        .map(use -> new DataUse(use.getSource(), use.getPurpose(), use.getReceipt()))
                        .toList());
    }

    private static ScoreModel model(Nudge nudge) {
        Map<Factor, Double> weights = factors(nudge.getWeights());
        for (Factor factor : Factor.values()) {
            weights.putIfAbsent(factor, 0.0);
        }
        double baseline = nudge.getWeights().stream()
                .filter(weight -> weight.getName().equals(BASELINE))
                .map(ScoreInput::getValue)
                .findFirst()
                .orElse(0.0);
        return new ScoreModel(
                nudge.getExplanation().getModel(), baseline, weights, nudge.getThreshold(), nudge.getLeastFooting());
    }

    private static Map<Factor, Double> factors(List<ScoreInput> recorded) {
        Map<Factor, Double> factors = new EnumMap<>(Factor.class);
        for (ScoreInput one : recorded) {
            Factor.named(one.getName()).ifPresent(factor -> factors.put(factor, one.getValue()));
        }
        return factors;
    }

    private static List<ScoreInput> inputs(Map<Factor, Double> factors) {
        return factors.entrySet().stream()
                .map(one -> new ScoreInput(one.getKey().word(), one.getValue()))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
    }

    static org.goodturn.events.Fact fact(Fact fact) {
        return new org.goodturn.events.Fact(
                fact.what(),
                fact.way(),
                fact.count(),
                fact.received(),
                fact.first().orElse(null),
                fact.last().orElse(null));
    }

    static Fact fact(org.goodturn.events.Fact recorded) {
        Optional<Instant> first = Optional.ofNullable(recorded.getFirst());
        Optional<Instant> last = Optional.ofNullable(recorded.getLast());
        return new Fact(
                recorded.getWhat(), recorded.getWay(), recorded.getCount(), recorded.getReceived(), first, last);
    }
}
