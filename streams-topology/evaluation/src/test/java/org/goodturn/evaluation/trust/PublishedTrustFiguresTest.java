package org.goodturn.evaluation.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.goodturn.evaluation.Progress;
import org.junit.jupiter.api.Test;

/**
 * Baselines score what was measured with them before, and ours what it was built to reach, on the public set where it lies
 * beside the project.
 */
class PublishedTrustFiguresTest {
    private static final Path RATINGS = Path.of("../../../shared/data/bitcoin-otc/ratings.csv");

    @Test
    void baselinesScoreAsPublishedAndOursReachesItsTargets() throws Exception {
        assumeTrue(Files.isRegularFile(RATINGS), () -> "skipped: the public set is not at " + RATINGS);

        TrustTable table =
                new TrustEvaluation(asked(), 1).measure(new RatingFile(RATINGS).read("bitcoin-otc"), Progress.SILENT);
        Map<String, TrustRow> rows =
                table.rows().stream().collect(Collectors.toMap(TrustRow::scorer, Function.identity()));

        check(rows, "target-mean", 0.375, 0.389, 0.312, 0.001);
        check(rows, "fairness-goodness", 0.375, 0.391, 0.310, 0.001);
        assertThat(rows.get("tidal-trust").rmse()).isCloseTo(0.379, within(0.001));
        assertThat(rows.get("tidal-trust").rmseWithPath()).isCloseTo(0.327, within(0.001));
        for (String ours : new String[] {"goodturn", "goodturn-live"}) {
            assertThat(rows.get(ours).rmse()).as(ours).isLessThan(0.340);
            assertThat(rows.get(ours).rmseWithPath()).as(ours).isLessThan(0.290);
        }
    }

    /** Those with a figure to compare with. */
    private static List<IntFunction<RatingPredictor>> asked() {
        Set<String> names = Set.of("target-mean", "fairness-goodness", "tidal-trust", "goodturn", "goodturn-live");
        return Predictors.all().stream()
                .filter(fresh -> names.contains(fresh.apply(1).name()))
                .toList();
    }

    private static void check(
            Map<String, TrustRow> rows, String scorer, double rmse, double pearson, double withPath, double room) {
        assertThat(rows.get(scorer).rmse()).as(scorer + " RMSE").isCloseTo(rmse, within(room));
        assertThat(rows.get(scorer).pearson()).as(scorer + " Pearson").isCloseTo(pearson, within(room));
        assertThat(rows.get(scorer).rmseWithPath()).as(scorer + " with path").isCloseTo(withPath, within(room));
    }
}
