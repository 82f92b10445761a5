package org.goodturn.domain.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.domain.introduction.Suggestions.NOW;
import static org.goodturn.domain.introduction.Suggestions.followUp;
import static org.goodturn.domain.introduction.Suggestions.introduction;
import static org.goodturn.domain.introduction.Suggestions.path;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.goodturn.domain.explanation.Counterfactual;
import org.goodturn.domain.trust.Evidence;
import org.junit.jupiter.api.Test;

/** Without which evidence a suggestion would not have appeared. */
class DecisiveTest {

    @Property(tries = 400, seed = "20261123")
    void without_it_the_suggestion_is_silent_and_without_any_smaller_set_it_is_not(
            @ForAll("candidates") Candidate candidate,
            @ForAll @DoubleRange(min = -9, max = 1) double baseline,
            @ForAll @IntRange(min = -4, max = 4) int feedback) {
        ScoreModel model = FixedModel.withBaseline(baseline);
        ScoreInputs inputs = ScoreInputs.of(candidate, feedback, NOW);
        Scored scored = new Scored(model, inputs, NOW, ZoneOffset.UTC);
        Decisive decisive = Scoring.grounds(candidate, scored, List.of()).decisive();

        List<List<Pillar>> silencing = new ArrayList<>();
        List<Pillar> all = Pillar.of(candidate, inputs);
        for (int set = 1; set < 1 << all.size(); set++) {
            List<Pillar> gone = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if ((set >> i & 1) == 1) {
                    gone.add(all.get(i));
                }
            }
            if (isSilent(candidate, feedback, gone, model)) {
                silencing.add(gone);
            }
        }
        int smallest = silencing.stream().mapToInt(List::size).min().orElse(0);

        if (scored.isWorthAWord()) {
            assertThat(decisive.pillars()).hasSize(smallest);
            assertThat(silencing).contains(decisive.pillars());
        } else {
            assertThat(decisive.pillars()).isEmpty();
        }
    }

    @Test
    void two_bridges_that_each_suffice_decide_only_together_with_nothing_less() {
        // Given a model in which everything but the bridges hardly matters
        ScoreModel model = FixedModel.only(Factor.INHERITED_TRUST, 1.4, -2, 0.5);
        Candidate candidate = introduction(path("ann", 9), path("ben", 9));

        assertThat(decisive(candidate, model)).containsExactly("through.0", "through.1");
        assertThat(decisive(candidate.withoutBridge(path("ben", 9).bridge()), model))
                .containsExactly("through.0");
    }

    @Test
    void where_taking_one_bridge_alone_raises_the_score_the_smallest_set_is_found_all_the_same() {
        // Given a model in which reach counts against a suggestion, so that one bridge less lets it stand more firmly
        ScoreModel model = FixedModel.only(Factor.REACH_BRIDGES, -1, 2, 0.5);
        Candidate candidate = introduction(path("ann", 9), path("ben", 9), path("cem", 9));

        assertThat(decisive(candidate, model)).containsExactly("through.0", "through.1", "through.2");
    }

    @Test
    void a_bridge_counts_with_all_that_it_carries() {
        // Given a strong bridge, and a weak one that alone knows the recipient well
        Path strong = path("ann", 9);
        Path knowing = new Path(
                path("ben", 1).bridge(),
                new Evidence(1, 0),
                new Evidence(1, 0),
                new Evidence(30, 0),
                new Evidence(1, 0),
                0,
                3,
                3,
                NOW,
                List.of());
        Candidate candidate = introduction(strong, knowing);
        ScoreModel model = FixedModel.only(Factor.BRIDGE_STANDING, 1, -3, 0.4);

        assertThat(decisive(candidate, model)).containsExactly("through.1");
    }

    @Test
    void a_follow_up_stands_on_what_the_two_did_together_or_on_the_looks_whichever_carries_more() {
        Candidate old = followUp(new Evidence(9, 0), NOW.minus(Duration.ofDays(100)));
        Candidate slight = followUp(new Evidence(4, 0), NOW.minus(Duration.ofDays(100)));

        assertThat(decisive(old, FixedModel.standard())).containsExactly("tie");
        assertThat(decisive(slight, FixedModel.standard())).containsExactly("looks");
    }

    @Test
    void an_input_that_is_not_read_off_the_candidate_stays_when_evidence_is_taken_away() {
        // Given a suggestion that needs no bridge, since something else speaks for it
        Candidate candidate = introduction(path("ann", 9));
        Map<Factor, Double> inputs = new EnumMap<>(Factor.class);
        inputs.putAll(ScoreInputs.of(candidate, 0, NOW).values());
        inputs.put(Factor.OWN_TRUST, 3.0);
        Scored scored = new Scored(FixedModel.standard(), new ScoreInputs(inputs), NOW, ZoneOffset.UTC);

        Decisive decisive = Scoring.grounds(candidate, scored, List.of()).decisive();

        assertThat(decisive.inputsWithout().of(Factor.OWN_TRUST)).contains(3.0);
    }

    @Test
    void a_bridge_without_which_the_rest_bears_too_little_decided_however_high_the_score_stays() {
        Candidate candidate = introduction(path("ann", 9), path("ben", 9));
        ScoreInputs inputs = ScoreInputs.of(candidate, 0, NOW);
        double footing = inputs.of(Factor.FOOTING).orElseThrow();
        ScoreModel asking = new ScoreModel("asking", 0, FixedModel.standard().weights(), 0.5, footing);
        Scored scored = new Scored(asking, inputs, NOW, ZoneOffset.UTC);

        Decisive decisive = Scoring.grounds(candidate, scored, List.of()).decisive();

        assertThat(decisive.pillars()).extracting(Pillar::word).containsExactly("through.0");
        assertThat(asking.isWorthAWord(decisive.inputsWithout())).isFalse();
        assertThat(asking.logOdds(decisive.inputsWithout())).isGreaterThan(asking.threshold());
    }

    @Test
    void a_suggestion_with_as_many_bridges_as_there_may_be_has_no_more_pieces_than_are_looked_at() {
        Path[] ways = new Path[Pillar.MOST_WAYS];
        for (int way = 0; way < ways.length; way++) {
            ways[way] = path("bridge-" + way, 9);
        }
        Candidate known = introduction(ways)
                .with(followUp(new Evidence(9, 0), NOW).known().orElseThrow());

        assertThat(Pillar.of(known, ScoreInputs.of(known, -1, NOW))).hasSize(Counterfactual.MOST_PIECES);
    }

    @Test
    void the_proof_is_recorded_with_it() {
        Candidate candidate = introduction(path("ann", 9), path("ben", 6));
        ScoreModel model = FixedModel.standard();
        Grounds grounds = grounds(candidate, model);

        assertThat(new Scoring(model).isWorthAWord(grounds.decisive().inputsWithout()))
                .isFalse();
    }

    @Provide
    Arbitrary<Candidate> candidates() {
        Arbitrary<Candidate> followUps = Combinators.combine(
                        Suggestions.evidence(), Arbitraries.integers().between(0, 500))
                .as((about, days) -> followUp(about, NOW.minus(Duration.ofDays(days))));
        return Arbitraries.oneOf(Suggestions.introductions(), followUps);
    }

    /** Takes evidence away by hand, and scores what is left. */
    private static boolean isSilent(Candidate candidate, double feedback, List<Pillar> gone, ScoreModel model) {
        List<Path> ways = new ArrayList<>(candidate.paths());
        Optional<Candidate.KnownTie> tie = candidate.known();
        for (Pillar pillar : gone) {
            if (pillar.kind() == Pillar.Kind.WAY) {
                ways.remove(candidate.paths().get(pillar.way()));
            }
            tie = pillar.kind() == Pillar.Kind.TIE ? Optional.empty() : tie;
        }
        Candidate less = new Candidate(
                candidate.kind(),
                candidate.with(),
                candidate.need(),
                candidate.offering(),
                candidate.fit(),
                tie,
                ways,
                candidate.otherReceipt(),
                candidate.liveliness());
        Map<Factor, Double> left = new EnumMap<>(Factor.class);
        left.putAll(ScoreInputs.of(less, feedback, NOW).values());
        for (Pillar pillar : gone) {
            switch (pillar.kind()) {
                case LOOKS -> left.keySet().removeAll(List.of(Factor.NEED, Factor.CERTAINTY, Factor.FRESHNESS));
                case OFFER -> left.remove(Factor.FIT);
                case TOGETHER -> left.remove(Factor.ADDRESSED_TOGETHER);
                case OTHER ->
                    left.keySet()
                            .removeAll(List.of(Factor.OTHER_ACTIVE, Factor.OTHER_NEW_CONTACTS, Factor.OTHER_HEARD));
                case ANSWERS -> left.remove(Factor.FEEDBACK);
                case TIE, WAY -> {}
            }
        }
        boolean leadsNowhere = tie.isEmpty() && ways.isEmpty();
        return leadsNowhere || !new Scoring(model).isWorthAWord(new ScoreInputs(left));
    }

    private static List<String> decisive(Candidate candidate, ScoreModel model) {
        return grounds(candidate, model).decisive().pillars().stream()
                .map(Pillar::word)
                .toList();
    }

    private static Grounds grounds(Candidate candidate, ScoreModel model) {
        ScoreInputs inputs = ScoreInputs.of(candidate, 0, NOW);
        return Scoring.grounds(candidate, new Scored(model, inputs, NOW, ZoneOffset.UTC), List.of());
    }
}
