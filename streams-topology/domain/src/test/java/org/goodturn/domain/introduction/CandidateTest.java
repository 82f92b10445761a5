package org.goodturn.domain.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.goodturn.domain.introduction.Suggestions.NOW;
import static org.goodturn.domain.introduction.Suggestions.followUp;
import static org.goodturn.domain.introduction.Suggestions.introduction;
import static org.goodturn.domain.introduction.Suggestions.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.InheritedTrust;
import org.goodturn.domain.trust.Opinion;
import org.junit.jupiter.api.Test;

class CandidateTest {

    private static final int MANY = 100;

    @Property(seed = "20261123")
    void fusing_a_candidate_with_itself_changes_nothing(@ForAll("introductions") Candidate candidate) {
        assertThat(candidate.fusedWith(candidate, MANY)).isEqualTo(candidate);
    }

    @Property(seed = "20261123")
    void ways_through_different_bridges_fuse_to_the_same_in_any_order(
            @ForAll("paths") List<Path> paths, @ForAll @IntRange(min = 1, max = 6) int maxPaths, @ForAll long seed) {
        List<Path> shuffled = new ArrayList<>(paths);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(fused(shuffled, maxPaths)).isEqualTo(fused(paths, maxPaths));
        assertThat(fused(paths, maxPaths).paths()).hasSize(Math.min(maxPaths, paths.size()));
    }

    @Test
    void how_lively_the_other_side_is_stays_known_whatever_else_changes() {
        Candidate lively = introduction(path("ann", 2));
        Candidate known = lively.with(followUp(new Evidence(3, 0), NOW).known().orElseThrow());

        assertThat(lively.lastingUntil(NOW.plusSeconds(9)).liveliness()).isEqualTo(lively.liveliness());
        assertThat(known.withoutTie().liveliness()).isEqualTo(lively.liveliness());
        assertThat(lively.withoutBridge(path("ann", 2).bridge()).liveliness()).isEqualTo(lively.liveliness());
        assertThat(lively.fusedWith(introduction(path("ben", 2)), 4).liveliness())
                .isEqualTo(lively.liveliness());
    }

    @Test
    void of_two_words_through_one_bridge_the_later_counts() {
        Candidate earlier = introduction(path("ann", 2));
        Candidate later = introduction(path("ann", 9));

        assertThat(earlier.fusedWith(later, MANY).paths()).containsExactly(path("ann", 9));
        assertThat(later.fusedWith(earlier, MANY).paths()).containsExactly(path("ann", 2));
    }

    @Test
    void one_way_beyond_the_bound_drops_the_weakest() {
        Candidate two = introduction(path("ann", 2), path("ben", 9));

        assertThat(two.fusedWith(introduction(path("cem", 5)), 2).paths())
                .extracting(way -> way.bridge().value())
                .containsExactly("ben", "cem");
    }

    @Test
    void a_candidate_without_any_bridge_left_leads_nowhere_unless_the_two_know_each_other() {
        Candidate through = introduction(path("ann", 2), path("ben", 9));

        Candidate withoutOne = through.withoutBridge(new PersonId("ben"));
        Candidate withoutBoth = withoutOne.withoutBridge(new PersonId("ann"));

        assertThat(withoutOne.leadsSomewhere()).isTrue();
        assertThat(withoutBoth.leadsSomewhere()).isFalse();
        assertThat(Suggestions.followUp(new Evidence(3, 0), Suggestions.NOW).leadsSomewhere())
                .isTrue();
    }

    @Test
    void to_help_somebody_and_to_be_helped_by_them_are_two_suggestions() {
        Candidate helped = introduction(path("ann", 2));
        Candidate helping = new Candidate(
                helped.kind(),
                helped.with(),
                helped.need(),
                true,
                helped.fit(),
                helped.known(),
                helped.paths(),
                helped.otherReceipt());

        assertThat(helping.pair()).isNotEqualTo(helped.pair());
        assertThat(introduction(path("ben", 5)).pair()).isEqualTo(helped.pair());
    }

    @Property(seed = "20261123")
    void the_opinion_behind_an_introduction_is_what_its_bridges_pass_on_together(
            @ForAll("introductions") Candidate candidate) {
        double positive = candidate.paths().stream()
                .mapToDouble(way -> InheritedTrust.through(way.recipientAboutBridge(), way.bridgeAboutOther())
                        .positive())
                .sum();
        double back = candidate.paths().stream()
                .mapToDouble(way -> InheritedTrust.through(way.otherAboutBridge(), way.bridgeAboutRecipient())
                        .positive())
                .sum();

        assertThat(candidate.inherited().positive()).isCloseTo(positive, within(1e-9));
        assertThat(candidate.inheritedBack().positive()).isCloseTo(back, within(1e-9));
        assertThat(candidate.opinion()).isEqualTo(Opinion.of(candidate.inherited()));
    }

    @Provide
    Arbitrary<Candidate> introductions() {
        return Suggestions.introductions();
    }

    @Provide
    Arbitrary<List<Path>> paths() {
        return Suggestions.paths()
                .list()
                .uniqueElements(Path::bridge)
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Candidate fused(List<Path> paths, int maxPaths) {
        Candidate candidate = introduction(paths.get(0));
        for (Path path : paths) {
            candidate = candidate.fusedWith(introduction(path), maxPaths);
        }
        return candidate;
    }

    @Property(seed = "20261128", tries = 200)
    void belief_inherited_over_bridges_is_never_more_than_belief_in_them(@ForAll("introductions") Candidate candidate) {
        double most = candidate.paths().stream()
                .mapToDouble(path -> path.passage().recipientInBridge())
                .sum();

        assertThat(candidate.inheritedBelief()).isBetween(0.0, most);
    }

    @Test
    void a_way_walked_back_carries_the_same_with_the_ends_exchanged() {
        Passage way = new Passage(0.1, 0.2, 0.3, 0.4, 5, 6, NOW);

        assertThat(way.reversed()).isEqualTo(new Passage(0.4, 0.3, 0.2, 0.1, 5, 6, NOW));
        assertThat(way.reversed().reversed()).isEqualTo(way);
        assertThat(way.believing(0.9).recipientInBridge()).isEqualTo(0.9);
        assertThat(Passage.UNKNOWN.inherited()).isZero();
    }
}
