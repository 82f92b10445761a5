package org.goodturn.evaluation.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand, the first three of each with the examples in the benchmark's own program. */
class AgreementTest {
    private static final List<List<Integer>> SPLIT = List.of(List.of(), List.of(10), List.of(50));

    @Test
    void whatEverybodyMarkedAndNothingElseIsFullAgreement() {
        List<List<Integer>> marked = List.of(List.of(10, 20), List.of(11, 20), List.of(10), List.of(0, 5));

        assertThat(Agreement.f1(marked, List.of(10, 20))).isEqualTo(1);
    }

    @Test
    void precisionIsAgainstAnybodyAndRecallTheMeanOverEach() {
        assertThat(Agreement.f1(SPLIT, List.of(10))).isCloseTo(10.0 / 11, within(1e-12));
    }

    @Test
    void sayingNothingFindsTheBeginningAlone() {
        assertThat(Agreement.f1(SPLIT, List.of())).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void aReportIsOfAChangeWithinFiveRowsAndOfOneAlone() {
        List<List<Integer>> marked = List.of(List.of(20, 24));

        assertThat(Agreement.f1(marked, List.of(25))).isCloseTo(4.0 / 5, within(1e-12));
        assertThat(Agreement.f1(marked, List.of(30))).isCloseTo(2 * 0.5 / 3 / (0.5 + 1.0 / 3), within(1e-12));
    }

    @Test
    void coverIsTheBestOverlapOfEachStretchWeightedByLength() {
        List<List<Integer>> marked = List.of(List.of(10, 20), List.of(10), List.of(0, 5));

        assertThat(Agreement.cover(marked, List.of(10, 20), 45)).isCloseTo(0.7962962962962963, within(1e-12));
        List<List<Integer>> others = List.of(List.of(), List.of(10), List.of(40));
        assertThat(Agreement.cover(others, List.of(10), 45)).isCloseTo(0.7954144620811286, within(1e-12));
        assertThat(Agreement.cover(others, List.of(), 45)).isCloseTo(0.8189300411522634, within(1e-12));
    }

    @Test
    void aDelayIsCountedFromTheMarkedChangeThatAReportIsOf() {
        assertThat(Agreement.nearestMarked(SPLIT, List.of(8, 30)))
                .containsEntry(8, 10)
                .doesNotContainKey(30);
    }
}
