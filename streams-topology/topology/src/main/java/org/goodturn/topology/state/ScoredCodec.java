package org.goodturn.topology.state;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.goodturn.domain.introduction.Factor;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.introduction.Scored;

/** Inputs, and the model as it was: factors by their words, so that new ones may come in between. About 30 bytes a factor. */
final class ScoredCodec {

    private ScoredCodec() {}

    static void write(Scored scored, StateOutput out) {
        write(scored.inputs().values(), out);
        ScoreModel model = scored.model();
        out.text(model.name());
        out.real(model.baseline());
        out.real(model.threshold());
        out.real(model.leastFooting());
        write(model.weights(), out);
        out.instant(scored.at());
        out.text(scored.zone().getId());
    }

    static Scored read(StateInput in) {
        ScoreInputs inputs = new ScoreInputs(readFactors(in));
        if (in.layout() < 2) {
            return new Scored(ScoreModel.standard(), inputs, Instant.EPOCH, ZoneOffset.UTC);
        }
        String name = in.text();
        double baseline = in.real();
        double threshold = in.real();
        double leastFooting = in.real();
        return new Scored(
                new ScoreModel(name, baseline, complete(readFactors(in)), threshold, leastFooting),
                inputs,
                in.instant(),
                ZoneId.of(in.text()));
    }

    /** A factor that the model did not know weighed nothing. */
    private static Map<Factor, Double> complete(Map<Factor, Double> weights) {
        for (Factor factor : Factor.values()) {
            weights.putIfAbsent(factor, 0.0);
        }
        return weights;
    }

    private static void write(Map<Factor, Double> factors, StateOutput out) {
        out.all(factors.entrySet(), factor -> {
            out.text(factor.getKey().word());
            out.real(factor.getValue());
        });
    }

    private static Map<Factor, Double> readFactors(StateInput in) {
        Map<Factor, Double> factors = new EnumMap<>(Factor.class);
        for (Map.Entry<String, Double> one : in.all(() -> Map.entry(in.text(), in.real()))) {
            Factor.named(one.getKey()).ifPresent(factor -> factors.put(factor, one.getValue()));
        }
        return factors;
    }
}
