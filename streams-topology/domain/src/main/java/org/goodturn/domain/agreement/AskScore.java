package org.goodturn.domain.agreement;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.domain.introduction.Fact;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.InheritedTrust;

/**
 * What a question's explanation is made from: recorded with it, so that it can be made again.
 *
 * @param model that scored
 * @param inputs per factor; a missing one adds nothing
 * @param facts what is counted and dated
 * @param at when it was scored, to the millisecond
 * @param zone where the one asked lives: days are theirs
 */
public record AskScore(AskModel model, Map<AskFactor, Double> inputs, List<Fact> facts, Instant at, ZoneId zone) {

    /** A fact: what the one asked and the asker did together. */
    public static final String WITH_ASKER = "tie";

    /** A fact: what the bridge and the other side did together. */
    public static final String WITH_OTHER = "meets";

    /** A fact: what the other side and the bridge did together. */
    public static final String WITH_BRIDGE = "bridge";

    public AskScore {
        Map<AskFactor, Double> inOrder = new EnumMap<>(AskFactor.class);
        inOrder.putAll(inputs);
        inputs = Collections.unmodifiableMap(inOrder);
        facts = List.copyOf(facts);
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What somebody and the one asked did together, as the one asked keeps it.
     *
     * @param about their evidence
     * @param count interactions
     * @param firstAt the first one
     */
    public record OwnTie(Evidence about, long count, Instant firstAt) {

        private Fact fact(String what) {
            return new Fact(what, Fact.NO_WAY, count, 0, Optional.of(firstAt), Optional.empty());
        }
    }

    /** Of a question to a bridge, from its own ties with both. */
    public static AskScore toBridge(OwnTie asker, OwnTie other, double fit, Instant at, ZoneId zone) {
        Map<AskFactor, Double> inputs = new EnumMap<>(AskFactor.class);
        inputs.put(AskFactor.ASKER_YES, 1.0);
        inputs.put(AskFactor.TRUST_IN_ASKER, StrictMath.log1p(asker.about().positive()));
        inputs.put(AskFactor.TRUST_IN_OTHER, StrictMath.log1p(other.about().positive()));
        inputs.put(
                AskFactor.DISTRUST,
                StrictMath.log1p(asker.about().negative() + other.about().negative()));
        inputs.put(AskFactor.FIT, fit);
        return new AskScore(
                AskModel.standard(), inputs, List.of(asker.fact(WITH_ASKER), other.fact(WITH_OTHER)), at, zone);
    }

    /**
     * Of a question to the other side, from its own tie with the bridge.
     *
     * @param bridgeAboutAsker what the bridge lends to the asker
     */
    public static AskScore toOther(OwnTie bridge, Evidence bridgeAboutAsker, double fit, Instant at, ZoneId zone) {
        Evidence inherited = InheritedTrust.through(bridge.about(), bridgeAboutAsker);
        Map<AskFactor, Double> inputs = new EnumMap<>(AskFactor.class);
        inputs.put(AskFactor.ASKER_YES, 1.0);
        inputs.put(AskFactor.BRIDGE_YES, 1.0);
        inputs.put(AskFactor.INHERITED_TRUST, StrictMath.log1p(inherited.positive()));
        inputs.put(AskFactor.DISTRUST, StrictMath.log1p(inherited.negative()));
        inputs.put(AskFactor.FIT, fit);
        return new AskScore(AskModel.standard(), inputs, List.of(bridge.fact(WITH_BRIDGE)), at, zone);
    }

    /** The terms that add anything, in the order of the factors. */
    List<Map.Entry<AskFactor, Double>> terms() {
        List<Map.Entry<AskFactor, Double>> terms = new ArrayList<>();
        inputs.forEach((factor, input) -> {
            double value = model.contribution(factor, input);
            if (value != 0) {
                terms.add(Map.entry(factor, value));
            }
        });
        return terms;
    }

    Optional<Fact> fact(String what) {
        return facts.stream().filter(fact -> fact.what().equals(what)).findFirst();
    }
}
