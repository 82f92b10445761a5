package org.goodturn.domain.introduction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.trust.Evidence;

/** Candidates for tests. */
final class Suggestions {

    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    static final Topic BRANDING = new Topic("marketing/branding");
    static final PersonId DESIGNER = new PersonId("designer");

    static final Liveliness LIVELY = new Liveliness(3, 1, NOW.minus(Duration.ofDays(2)), 30);

    private Suggestions() {}

    static Need need() {
        return new Need("s1", BRANDING, 0.98, 9, NOW.minus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(19)), 7, true);
    }

    static Path path(String bridge, double strength) {
        return new Path(
                new PersonId(bridge),
                new Evidence(strength, 0),
                new Evidence(strength, 0.5),
                new Evidence(strength / 2, 0),
                new Evidence(strength / 2, 0),
                3,
                12,
                9,
                NOW.minus(Duration.ofDays(300)),
                List.of("r-" + bridge),
                passage(strength));
    }

    /** Beliefs as evidence of that strength gives them, of a bridge who knows a few more. */
    static Passage passage(double strength) {
        double belief = strength / (strength + 1);
        double less = strength / (strength + 2);
        return new Passage(belief, less, belief, less, 6, 0.5, NOW.minus(Duration.ofDays(3)));
    }

    static Candidate introduction(Path... paths) {
        return new Candidate(
                NudgeKind.INTRODUCTION,
                DESIGNER,
                need(),
                false,
                1,
                Optional.empty(),
                List.of(paths),
                "r-designer",
                LIVELY);
    }

    static Candidate followUp(Evidence about, Instant lastAt) {
        return new Candidate(
                NudgeKind.FOLLOW_UP,
                DESIGNER,
                need(),
                false,
                1,
                Optional.of(
                        new Candidate.KnownTie(about, new Evidence(2, 0), 9, lastAt, NOW.minus(Duration.ofDays(400)))),
                List.of(),
                "r-designer");
    }

    static Arbitrary<Evidence> evidence() {
        Arbitrary<Double> weight = Arbitraries.doubles().between(0, 50);
        return Combinators.combine(weight, weight).as(Evidence::new);
    }

    static Arbitrary<Path> paths() {
        return Combinators.combine(
                        Arbitraries.of("ann", "ben", "cem", "dora", "eli"),
                        evidence(),
                        evidence(),
                        evidence(),
                        evidence(),
                        Arbitraries.integers().between(0, 40))
                .as((bridge, one, two, three, four, load) -> new Path(
                                new PersonId(bridge), one, two, three, four, load, 5, 5, NOW, List.of())
                        .with(passage(one, two, three, four)));
    }

    /** Beliefs as this evidence gives them, of a bridge who knows somebody else besides the two. */
    static Passage passage(
            Evidence recipientInBridge, Evidence bridgeInOther, Evidence bridgeInRecipient, Evidence otherInBridge) {
        double reach = belief(bridgeInOther) + belief(bridgeInRecipient) + 0.5;
        return new Passage(
                belief(recipientInBridge),
                belief(bridgeInRecipient),
                belief(bridgeInOther),
                belief(otherInBridge),
                reach,
                0.5,
                NOW.minus(Duration.ofDays(3)));
    }

    private static double belief(Evidence evidence) {
        return evidence.positive() / (evidence.positive() + evidence.negative() + 1);
    }

    static Arbitrary<Liveliness> liveliness() {
        return Arbitraries.of(Liveliness.UNKNOWN, LIVELY, new Liveliness(0.2, 0, NOW.minus(Duration.ofDays(40)), 3));
    }

    static Arbitrary<Candidate> introductions() {
        return Combinators.combine(
                        paths().list().uniqueElements(Path::bridge).ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(true, false),
                        liveliness())
                .as((paths, offering, other) -> new Candidate(
                        NudgeKind.INTRODUCTION,
                        DESIGNER,
                        need(),
                        offering,
                        1,
                        Optional.empty(),
                        paths,
                        "r-designer",
                        other));
    }
}
