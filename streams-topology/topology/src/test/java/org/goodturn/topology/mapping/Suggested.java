package org.goodturn.topology.mapping;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Factor;
import org.goodturn.domain.introduction.Need;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.Path;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.introduction.Scored;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.topology.state.NudgeState;

/** Suggestions of all kinds, for tests. */
public final class Suggested {

    public static final Instant NOW = Instant.parse("2026-03-02T12:00:00.123Z");

    private Suggested() {}

    /** Suggestions that were opened, under models of all kinds. */
    public static Arbitrary<NudgeState> nudges() {
        return Combinators.combine(
                        candidates(),
                        models(),
                        Arbitraries.integers().between(-4, 4),
                        Arbitraries.integers().between(0, 20_000_000),
                        Arbitraries.of("UTC", "Pacific/Apia", "America/St_Johns"))
                .as((candidate, model, feedback, seconds, zone) -> {
                    Instant at = NOW.plusSeconds(seconds).plusNanos(456_789);
                    Scored scored = new Scored(model, ScoreInputs.of(candidate, feedback, at), at, ZoneId.of(zone));
                    return opened(candidate, scored);
                });
    }

    /** A suggestion with a score, opened. */
    public static NudgeState opened(Candidate candidate, Scored scored) {
        DataUse mail = new DataUse("mail", "map-trust", "receipt-1");
        return NudgeState.held("n1", candidate, scored, List.of(mail, mail), NOW)
                .opened(NOW, NOW.plus(Duration.ofDays(14)))
                .revised();
    }

    /** A suggestion with one count everywhere. */
    public static Candidate candidate(NudgeKind kind, boolean offering, int bridges, long count) {
        List<Path> ways = List.of("ann", "ben", "cem", "dora").stream()
                .limit(bridges)
                .map(way -> path(way, count))
                .toList();
        Candidate.KnownTie tie = new Candidate.KnownTie(
                new Evidence(4, 1),
                new Evidence(3, 0),
                count,
                NOW.minus(Duration.ofDays(90)),
                NOW.minus(Duration.ofDays(118)),
                count / 2);
        Need need = new Need(
                "s1",
                new Topic("marketing/web-design"),
                0.97,
                9,
                NOW.minus(Duration.ofDays(6)),
                NOW.plus(Duration.ofDays(15)),
                count,
                true);
        return new Candidate(
                kind,
                new PersonId("pia"),
                need,
                offering,
                1,
                kind == NudgeKind.FOLLOW_UP ? Optional.of(tie) : Optional.empty(),
                kind == NudgeKind.FOLLOW_UP ? List.of() : ways,
                "receipt-2");
    }

    private static Path path(String bridge, long count) {
        return new Path(
                new PersonId(bridge),
                new Evidence(8, 0),
                new Evidence(7, 0.5),
                new Evidence(5, 0),
                new Evidence(4, 0),
                (int) count,
                count,
                count,
                NOW.minus(Duration.ofDays(400)),
                List.of());
    }

    private static Arbitrary<Candidate> candidates() {
        Arbitrary<Candidate> plain = Combinators.combine(
                        Arbitraries.of(NudgeKind.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs().between(0, 40))
                .as(Suggested::candidate);
        return Combinators.combine(
                        plain,
                        ties(),
                        paths().list().uniqueElements(Path::bridge).ofMaxSize(4))
                .as((candidate, tie, ways) -> {
                    Candidate other = candidate.kind() == NudgeKind.FOLLOW_UP ? candidate.with(tie) : candidate;
                    return ways.isEmpty() ? other : other.with(ways);
                });
    }

    private static Arbitrary<Candidate.KnownTie> ties() {
        return Combinators.combine(
                        evidence(),
                        evidence(),
                        Arbitraries.longs().between(1, 5000),
                        Arbitraries.integers().between(0, 50_000_000),
                        Arbitraries.integers().between(0, 50_000_000))
                .as((about, back, count, lastAgo, lasted) -> {
                    Instant last = NOW.minusSeconds(lastAgo);
                    return new Candidate.KnownTie(about, back, count, last, last.minusSeconds(lasted), count % 7);
                });
    }

    private static Arbitrary<Path> paths() {
        return Combinators.combine(
                        Arbitraries.of("ann", "ben", "cem", "dora", "eli"),
                        evidence(),
                        evidence(),
                        evidence(),
                        evidence(),
                        Arbitraries.integers().between(0, 40))
                .as((bridge, one, two, three, four, load) -> new Path(
                        new PersonId(bridge),
                        one,
                        two,
                        three,
                        four,
                        load,
                        load,
                        load,
                        NOW.minusSeconds(load),
                        List.of()));
    }

    private static Arbitrary<Evidence> evidence() {
        Arbitrary<Double> weight = Arbitraries.doubles().between(0, 50);
        return Combinators.combine(weight, weight).as(Evidence::new);
    }

    private static Arbitrary<ScoreModel> models() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-9, 2),
                        Arbitraries.doubles().between(-1, 1),
                        Arbitraries.doubles().between(0, 2).list().ofSize(Factor.values().length))
                .as((baseline, threshold, weights) -> {
                    Map<Factor, Double> all = new EnumMap<>(Factor.class);
                    for (Factor factor : Factor.values()) {
                        double weight = weights.get(factor.ordinal());
                        all.put(factor, factor.isEvidence() ? weight : 1 - weight);
                    }
                    return new ScoreModel("learned-2026-W09", baseline, all, threshold);
                });
    }
}
