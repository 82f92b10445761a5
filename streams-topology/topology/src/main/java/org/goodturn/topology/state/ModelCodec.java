package org.goodturn.topology.state;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.goodturn.domain.introduction.Factor;
import org.goodturn.domain.introduction.ScoreModel;

/** How learned weights lie inside other values: by name, about 22 bytes a factor. */
final class ModelCodec {

    private ModelCodec() {}

    static void write(Optional<ScoreModel> model, StateOutput out) {
        out.maybe(model, learned -> {
            out.text(learned.name());
            out.real(learned.baseline());
            out.real(learned.threshold());
            out.all(learned.weights().entrySet(), weight -> {
                out.text(weight.getKey().word());
                out.real(weight.getValue());
            });
        });
    }

    /** A factor that an earlier version did not know weighs nothing: it had no part in the score. */
    static Optional<ScoreModel> read(StateInput in) {
        return in.maybe(() -> {
            String name = in.text();
            double baseline = in.real();
            double threshold = in.real();
            Map<Factor, Double> weights = new EnumMap<>(Factor.class);
            for (Factor factor : Factor.values()) {
                weights.put(factor, 0.0);
            }
            for (Map.Entry<String, Double> weight : in.all(() -> Map.entry(in.text(), in.real()))) {
                for (Factor factor : Factor.values()) {
                    if (factor.word().equals(weight.getKey())) {
                        weights.put(factor, weight.getValue());
                    }
                }
            }
            return new ScoreModel(name, baseline, weights, threshold);
        });
    }
}
