package org.goodturn.topology.state;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.goodturn.domain.Topic;
import org.goodturn.domain.agreement.Ask;
import org.goodturn.domain.agreement.AskFactor;
import org.goodturn.domain.agreement.AskModel;
import org.goodturn.domain.agreement.AskScore;
import org.goodturn.domain.agreement.Role;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.introduction.Fact;
import org.goodturn.domain.timing.NudgeOutcome;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.topology.work.Codec;

/** Layout 1: the life, the question, the score with its model and facts, the data used. About 600 bytes. */
final class AskCodec implements Codec<AskState> {

    private static final int LAYOUT = 1;
    private static final NudgeStatus[] STATUSES = NudgeStatus.values();
    private static final NudgeOutcome[] OUTCOMES = NudgeOutcome.values();
    private static final Role[] ROLES = Role.values();
    private static final Ask.Progress[] PROGRESS = Ask.Progress.values();

    @Override
    public byte[] encode(AskState state) {
        StateOutput out = new StateOutput(LAYOUT);
        out.text(state.id());
        out.number(state.revision());
        out.octet(state.status().ordinal());
        write(state.ask(), out);
        write(state.score(), out);
        out.all(state.dataUsed(), use -> {
            out.text(use.source());
            out.text(use.purpose());
            out.text(use.receipt());
        });
        out.instant(state.openedAt());
        out.instant(state.dueAt());
        out.text(state.reason());
        out.octet(state.outcome().ordinal());
        return out.toBytes();
    }

    @Override
    public AskState decode(byte[] bytes) {
        StateInput in = new StateInput(bytes, LAYOUT);
        return new AskState(
                in.text(),
                in.count(),
                STATUSES[in.octet()],
                readAsk(in),
                readScore(in),
                in.all(() -> new DataUse(in.text(), in.text(), in.text())),
                in.instant(),
                in.instant(),
                in.text(),
                OUTCOMES[in.octet()]);
    }

    private static void write(Ask ask, StateOutput out) {
        out.text(ask.agreement());
        out.octet(ask.role().ordinal());
        out.text(ask.asker().value());
        out.text(ask.bridge().value());
        out.text(ask.other().value());
        out.text(ask.about().shiftId());
        out.text(ask.about().topic().path());
        out.flag(ask.about().askerOffers());
        out.real(ask.about().fit());
        out.instant(ask.until());
        out.octet(ask.progress().ordinal());
    }

    private static Ask readAsk(StateInput in) {
        return new Ask(
                in.text(),
                ROLES[in.octet()],
                AgreementCodec.person(in),
                AgreementCodec.person(in),
                AgreementCodec.person(in),
                new Ask.Subject(in.text(), new Topic(in.text()), in.flag(), in.real()),
                in.instant(),
                PROGRESS[in.octet()]);
    }

    private static void write(AskScore score, StateOutput out) {
        out.text(score.model().name());
        out.real(score.model().baseline());
        write(score.model().weights(), out);
        write(score.inputs(), out);
        out.all(score.facts(), fact -> {
            out.text(fact.what());
            out.number(fact.way());
            out.number(fact.count());
            out.number(fact.received());
            out.maybe(fact.first(), out::instant);
            out.maybe(fact.last(), out::instant);
        });
        out.instant(score.at());
        out.text(score.zone().getId());
    }

    private static AskScore readScore(StateInput in) {
        AskModel model = new AskModel(in.text(), in.real(), readFactors(in));
        Map<AskFactor, Double> inputs = readFactors(in);
        List<Fact> facts = in.all(() -> new Fact(
                in.text(), in.count(), in.number(), in.number(), in.maybe(in::instant), in.maybe(in::instant)));
        Instant at = in.instant();
        return new AskScore(model, inputs, facts, at, ZoneId.of(in.text()));
    }

    private static void write(Map<AskFactor, Double> factors, StateOutput out) {
        out.all(factors.entrySet(), factor -> {
            out.text(factor.getKey().word());
            out.real(factor.getValue());
        });
    }

    private static Map<AskFactor, Double> readFactors(StateInput in) {
        Map<AskFactor, Double> factors = new EnumMap<>(AskFactor.class);
        for (Map.Entry<String, Double> one : in.all(() -> Map.entry(in.text(), in.real()))) {
            AskFactor.named(one.getKey()).ifPresent(factor -> factors.put(factor, one.getValue()));
        }
        return factors;
    }
}
