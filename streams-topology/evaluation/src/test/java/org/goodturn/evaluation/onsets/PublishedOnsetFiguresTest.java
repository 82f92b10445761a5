package org.goodturn.evaluation.onsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.goodturn.domain.intent.series.SeriesSettings;
import org.goodturn.evaluation.DatasetDirectory;
import org.goodturn.evaluation.Progress;
import org.junit.jupiter.api.Test;

/**
 * Table 4 on the public series, where these lie beside the project. Published figures take the threshold that is best for the
 * whole benchmark, which has twice as many series; ours the one that is best here.
 */
class PublishedOnsetFiguresTest {
    private static final Path DATA = Path.of("../../../shared/data/onsets");

    @Test
    void baselinesScoreAsPublishedAndOursReachesWhatItIsToReach() throws Exception {
        assumeTrue(Files.isDirectory(DATA), () -> "skipped: the public set onsets is not at " + DATA);

        List<OnsetRow> rows = new OnsetMeasurement(
                        List.of(
                                new Blind(),
                                new WindowedGaussian(),
                                new RelativeEntropy(),
                                new GoodturnOnsets(SeriesSettings.standard())),
                        1)
                .measure(DatasetDirectory.recognise(DATA), Progress.SILENT).rows().stream()
                        .map(OnsetRow.class::cast)
                        .toList();

        assertThat(row(rows, "onsets", "blind-600").standardAtBest()).isCloseTo(30, within(1.5));
        assertThat(row(rows, "onsets/realKnownCause", "windowed-gaussian").standardAtBest())
                .isCloseTo(13.4, within(1.0));
        assertThat(row(rows, "onsets/realAWSCloudwatch", "windowed-gaussian").standardAtBest())
                .isCloseTo(31.2, within(3.0));
        assertThat(row(rows, "onsets/realTweets", "windowed-gaussian").standardAtBest())
                .isCloseTo(56.2, within(3.0));
        assertThat(row(rows, "onsets/realKnownCause", "relative-entropy").standard())
                .isCloseTo(50.0, within(0.3));
        assertThat(row(rows, "onsets/realAWSCloudwatch", "relative-entropy").standard())
                .isCloseTo(49.9, within(0.3));
        assertThat(row(rows, "onsets", "goodturn").standard()).isGreaterThanOrEqualTo(65);
        assertThat(row(rows, "onsets", "goodturn").lowFalsePositive()).isGreaterThanOrEqualTo(57);
        assertThat(row(rows, "onsets/realTweets", "goodturn").standard()).isGreaterThanOrEqualTo(74);
        assertThat(row(rows, "onsets/realAWSCloudwatch", "goodturn").standard()).isGreaterThanOrEqualTo(64);
        assertThat(row(rows, "onsets/realKnownCause", "goodturn").standard()).isGreaterThanOrEqualTo(55);
    }

    private static OnsetRow row(List<OnsetRow> rows, String set, String scorer) {
        return rows.stream()
                .filter(row -> row.set().equals(set) && row.scorer().equals(scorer))
                .findFirst()
                .orElseThrow();
    }
}
