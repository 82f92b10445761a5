package org.goodturn.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CommunityTest {

    private final Community community = new Community(1_000, 20, new SplittableRandom(7));

    @Test
    void nobodyKnowsThemselvesAndNoTieIsDrawnTwice() {
        Set<Set<String>> ties = new HashSet<>();

        for (int tie = 0; tie < community.ties(); tie++) {
            ties.add(Set.of(community.one(tie), community.other(tie)));
        }

        assertThat(ties).hasSize(10_000);
    }

    @Test
    void everybodyKnowsSomebodyAndFewKnowVeryMany() {
        Map<String, Integer> known = new HashMap<>();

        for (int tie = 0; tie < community.ties(); tie++) {
            known.merge(community.one(tie), 1, Integer::sum);
            known.merge(community.other(tie), 1, Integer::sum);
        }

        assertThat(known).hasSize(1_000);
        assertThat(known.values().stream().filter(ties -> ties > 100).count()).isBetween(1L, 50L);
    }
}
