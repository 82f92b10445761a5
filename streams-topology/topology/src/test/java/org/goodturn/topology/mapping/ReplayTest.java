package org.goodturn.topology.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.goodturn.topology.mapping.Suggested.NOW;

import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.introduction.Scored;
import org.goodturn.events.Contribution;
import org.goodturn.events.Explanation;
import org.goodturn.events.Nudge;
import org.goodturn.events.ScoreInput;
import org.goodturn.schemas.serde.AvroCodec;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.wording.Catalogue;
import org.junit.jupiter.api.Test;

/** A nudge's explanation comes out of what the nudge recorded, byte for byte. */
class ReplayTest {

    private static final AvroCodec<Nudge> NUDGES = new AvroCodec<>(Nudge.class);
    private static final AvroCodec<Explanation> EXPLANATIONS = new AvroCodec<>(Explanation.class);

    private final Catalogue catalogue = Catalogue.english();
    private final NudgeMapping mapping = new NudgeMapping(catalogue);

    @Property(tries = 500, seed = "20261123")
    void an_explanation_is_made_again_from_the_published_nudge_whatever_the_model_is_today(
            @ForAll("nudges") NudgeState state) throws Exception {
        // Given a nudge as a reader gets it from the topic; the model that scored it is known nowhere else
        Nudge nudge = NUDGES.decode(NUDGES.encode(mapping.nudge("sam", state, NOW)));

        Explanation again = ExplanationMapping.replayed(nudge, catalogue);

        assertThat(EXPLANATIONS.encode(again)).isEqualTo(EXPLANATIONS.encode(nudge.getExplanation()));
        assertThat(again.getModel()).isEqualTo("learned-2026-W09");
    }

    @Property(tries = 300, seed = "20261123")
    void the_state_that_is_kept_says_the_same_as_what_was_published(@ForAll("nudges") NudgeState state) {
        NudgeState kept = Rooms.NUDGES.codec().decode(Rooms.NUDGES.codec().encode(state));

        assertThat(NUDGES.encode(mapping.nudge("sam", kept, NOW)))
                .isEqualTo(NUDGES.encode(mapping.nudge("sam", state, NOW)));
    }

    @Property(tries = 500, seed = "20261123")
    void from_the_record_alone_the_reasons_add_up_and_without_the_decisive_evidence_it_would_be_silent(
            @ForAll("nudges") NudgeState state) {
        Nudge nudge = mapping.nudge("sam", state, NOW);
        Explanation explanation = nudge.getExplanation();

        double sum = explanation.getBaseline();
        for (Contribution contribution : explanation.getContributions()) {
            sum += contribution.getValue();
        }

        assertThat(sum).isCloseTo(explanation.getLogOdds(), within(1e-9));
        assertThat(scored(nudge, nudge.getInputs())).isCloseTo(explanation.getLogOdds(), within(1e-9));
        assertThat(nudge.getScore()).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-12));
        boolean namesAllThatLeadsThere = nudge.getDecisive().contains("tie")
                || nudge.getDecisive().stream()
                                .filter(word -> word.startsWith("through"))
                                .count()
                        == nudge.getThrough().size();
        if (!nudge.getDecisive().isEmpty() && !namesAllThatLeadsThere) {
            assertThat(scored(nudge, nudge.getInputsWithout())).isLessThan(nudge.getThreshold());
        }
        assertThat(nudge.getDecisive().isEmpty())
                .isEqualTo(!explanation.getCounterfactual().startsWith("This would not have appeared without"));
    }

    @Test
    void a_nudge_of_a_version_that_did_not_record_how_it_was_scored_says_so() {
        Nudge earlier = Nudge.newBuilder(nudge()).setWeights(List.of()).build();

        assertThatThrownBy(() -> ExplanationMapping.replayed(earlier, catalogue))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("earlier version");
    }

    @Test
    void what_a_later_version_recorded_and_is_not_known_here_is_left_out() {
        Nudge later = Nudge.newBuilder(nudge())
                .setDecisive(List.of("looks", "a-new-pillar"))
                .build();

        assertThat(ExplanationMapping.replayed(later, catalogue).getCounterfactual())
                .isEqualTo(
                        "This would not have appeared without your 7 looks at web design since Tuesday, February 24.");
    }

    @Test
    void a_nudge_names_the_catalogue_that_its_texts_come_from() {
        assertThat(nudge().getTexts()).isEqualTo(catalogue.name()).startsWith("en-");
    }

    @Provide
    Arbitrary<NudgeState> nudges() {
        return Suggested.nudges();
    }

    private Nudge nudge() {
        var candidate = Suggested.candidate(NudgeKind.INTRODUCTION, false, 2, 7);
        Scored scored = new Scored(ScoreModel.standard(), ScoreInputs.of(candidate, 1, NOW), NOW, ZoneOffset.UTC);
        return mapping.nudge("sam", Suggested.opened(candidate, scored), NOW);
    }

    /** Baseline plus weight × input, from what the nudge recorded. */
    private static double scored(Nudge nudge, List<ScoreInput> inputs) {
        double sum = weight(nudge, GroundsMapping.BASELINE);
        for (ScoreInput input : inputs) {
            sum += weight(nudge, input.getName()) * input.getValue();
        }
        return sum;
    }

    private static double weight(Nudge nudge, String name) {
        return nudge.getWeights().stream()
                .filter(weight -> weight.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
