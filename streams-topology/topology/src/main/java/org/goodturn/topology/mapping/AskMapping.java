package org.goodturn.topology.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodturn.domain.Topic;
import org.goodturn.domain.agreement.Ask;
import org.goodturn.domain.agreement.AskFactor;
import org.goodturn.domain.agreement.AskModel;
import org.goodturn.domain.agreement.AskScore;
import org.goodturn.domain.agreement.AskWording;
import org.goodturn.domain.agreement.Disclosure;
import org.goodturn.domain.agreement.Role;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.explanation.Explanation;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.events.Asking;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeKind;
import org.goodturn.events.NudgeOutcome;
import org.goodturn.events.ScoreInput;
import org.goodturn.topology.state.AskState;
import org.goodturn.topology.wording.Catalogue;

/** Questions to bridges and other sides, as nudges. */
public final class AskMapping {

    private final Catalogue catalogue;

    public AskMapping(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A question as its reader sees it; here its texts are made. */
    public Nudge nudge(AskState state, Instant now) {
        Ask ask = state.ask();
        AskWording wording = AskWording.of(ask);
        Explanation explanation = wording.explain(state.score(), state.dataUsed());
        Disclosure told = Disclosure.toAsked(ask);
        boolean bridge = ask.role() == Role.BRIDGE;
        boolean ended = !state.status().isLive();
        boolean answered = state.status() == NudgeStatus.ACCEPTED;
        Nudge.Builder nudge = Nudge.newBuilder()
                .setId(state.id())
                .setRevision(state.revision())
                .setKind(NudgeKind.INTRODUCTION)
                .setStatus(
                        org.goodturn.events.NudgeStatus.valueOf(state.status().name()))
                .setRecipient(ask.asked().value())
                .setTopic(ask.about().topic().path())
                .setWith(ask.asker().value())
                .setThrough(bridge ? List.of() : List.of(ask.bridge().value()))
                .setScore(explanation.score())
                .setOpenedAt(state.openedAt())
                .setExpiresAt(ask.until())
                .setUpdatedAt(now)
                .setHeadline(catalogue.say(wording.headline(told.step(), answered, 0)))
                .setExplanation(ExplanationMapping.explanation(explanation, catalogue))
                .setReason(ended && !state.reason().isEmpty() ? state.reason() : null)
                .setSnoozedUntil(state.status() == NudgeStatus.SNOOZED ? state.dueAt() : null)
                .setOutcome(NudgeOutcome.valueOf(state.outcome().name()))
                .setAsking(bridge ? Asking.BRIDGE : Asking.OTHER_SIDE)
                .setStep(AgreementMapping.step(told.step()))
                .setAgreed(AgreementMapping.agreed(told))
                .setMeets(bridge ? ask.other().value() : null)
                .setTexts(catalogue.name());
        return record(state.score(), bridge == ask.about().askerOffers(), nudge).build();
    }

    /** Records what the explanation was made from. A question has no threshold: somebody's yes is why it is asked. */
    private static Nudge.Builder record(AskScore score, boolean offering, Nudge.Builder nudge) {
        AskModel model = score.model();
        return nudge.setInputs(inputs(score.inputs()))
                .setWeights(Stream.concat(
                                Stream.of(new ScoreInput(GroundsMapping.BASELINE, model.baseline())),
                                inputs(model.weights()).stream())
                        .toList())
                .setThreshold(model.baseline())
                .setOffering(offering)
                .setJudgedAt(score.at())
                .setZone(score.zone().getId())
                .setFacts(score.facts().stream().map(GroundsMapping::fact).toList())
                .setDecisive(List.of(AskFactor.ASKER_YES.word()));
    }

    /** The explanation of a question, made again from what its nudge recorded. */
    static Explanation explained(Nudge nudge) {
        boolean bridge = nudge.getAsking() == Asking.BRIDGE;
        AskScore score = new AskScore(
                new AskModel(nudge.getExplanation().getModel(), baseline(nudge), factors(nudge.getWeights())),
                factors(nudge.getInputs()),
                nudge.getFacts().stream().map(GroundsMapping::fact).toList(),
                nudge.getJudgedAt(),
                ZoneId.of(nudge.getZone()));
        AskWording wording = new AskWording(
                bridge ? Role.BRIDGE : Role.OTHER_SIDE, bridge == nudge.getOffering(), new Topic(nudge.getTopic()));
        return wording.explain(
                score,
                nudge.getExplanation().getDataUsed().stream()
                        .map(use -> new DataUse(use.getSource(), use.getPurpose(), use.getReceipt()))
                        .toList());
    }

    private static double baseline(Nudge nudge) {
        return nudge.getWeights().stream()
                .filter(weight -> weight.getName().equals(GroundsMapping.BASELINE))
                .map(ScoreInput::getValue)
                .findFirst()
                .orElse(0.0);
    }

    private static Map<AskFactor, Double> factors(List<ScoreInput> recorded) {
        Map<AskFactor, Double> factors = new EnumMap<>(AskFactor.class);
        for (ScoreInput one : recorded) {
            AskFactor.named(one.getName()).ifPresent(factor -> factors.put(factor, one.getValue()));
        }
        return factors;
    }

    private static List<ScoreInput> inputs(Map<AskFactor, Double> factors) {
        return factors.entrySet().stream()
                .map(one -> new ScoreInput(one.getKey().word(), one.getValue()))
                .toList();
    }
}
