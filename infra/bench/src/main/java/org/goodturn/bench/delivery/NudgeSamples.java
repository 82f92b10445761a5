package org.goodturn.bench.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.events.Contribution;
import org.goodturn.events.DataUse;
import org.goodturn.events.EvidenceNote;
import org.goodturn.events.Explanation;
import org.goodturn.events.Fact;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeKind;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.ScoreInput;

/** Nudges as long as those of the topology: an introduction through one bridge, explained by seven reasons. */
final class NudgeSamples {

    private static final List<String> FACTORS =
            List.of("inherited-trust", "need", "offer", "freshness", "region", "standing", "load");
    private static final Duration OPEN_FOR = Duration.ofDays(14);

    private final Nudge sample;

    /** Nudges that were released at this time. */
    NudgeSamples(Instant now) {
        this.sample = sample(now);
    }

    /** The first revision of the nudge with that number. */
    Nudge nudge(int number, String recipient) {
        return Nudge.newBuilder(sample)
                .setId(NudgeNumber.id(number))
                .setRecipient(recipient)
                .build();
    }

    private static Nudge sample(Instant now) {
        return Nudge.newBuilder()
                .setId("sample")
                .setRevision(1)
                .setKind(NudgeKind.INTRODUCTION)
                .setStatus(NudgeStatus.OPEN)
                .setRecipient("nobody")
                .setTopic("marketing/branding")
                .setWith(DeliveryPeople.OTHER_SIDE)
                .setThrough(List.of(DeliveryPeople.BRIDGE))
                .setScore(0.81)
                .setOpenedAt(now)
                .setExpiresAt(now.plus(OPEN_FOR))
                .setUpdatedAt(now)
                .setHeadline("{with} can help with marketing/branding, and {through.0} knows you both")
                .setExplanation(explanation(now))
                .setInputs(inputs("inherited-trust", "need", "offer", "freshness", "region", "standing", "footing"))
                .setWeights(inputs("baseline", "inherited-trust", "need", "offer", "freshness", "region", "standing"))
                .setInputsWithout(inputs("inherited-trust", "need", "offer", "freshness", "region", "standing"))
                .setFacts(List.of(
                        new Fact("looks", -1, 5L, 0L, now.minus(Duration.ofDays(9)), now),
                        new Fact("tie", -1, 12L, 6L, now.minus(Duration.ofDays(90)), now),
                        new Fact("way", 0, 7L, 3L, now.minus(Duration.ofDays(60)), now)))
                .setDecisive(List.of("looks", "through.0"))
                .setJudgedAt(now)
                .setTexts("en-3")
                .build();
    }

    private static Explanation explanation(Instant now) {
        List<Contribution> reasons = new ArrayList<>();
        for (String factor : FACTORS) {
            reasons.add(new Contribution(
                    factor,
                    0.3,
                    "{through.0} has worked with {with} and with you, lately and both ways (" + factor + ")",
                    List.of(new EvidenceNote("9 exchanges in 4 weeks, both ways", 9L, now))));
        }
        return Explanation.newBuilder()
                .setModel("default-1")
                .setBaseline(-1.2)
                .setLogOdds(0.9)
                .setContributions(reasons)
                .setCounterfactual("Without your 5 searches in the last 9 days this would not have appeared.")
                .setDataUsed(List.of(
                        new DataUse("mail", "map-trust", "receipt-1"),
                        new DataUse("web", "detect-intent", "receipt-2")))
                .build();
    }

    private static List<ScoreInput> inputs(String... names) {
        List<ScoreInput> inputs = new ArrayList<>();
        for (String name : names) {
            inputs.add(new ScoreInput(name, 0.123456789 * name.length()));
        }
        return inputs;
    }
}
