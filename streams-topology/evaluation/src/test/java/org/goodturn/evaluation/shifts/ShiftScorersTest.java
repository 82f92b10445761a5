package org.goodturn.evaluation.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.goodturn.domain.intent.series.SeriesSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShiftScorersTest {
    private static final int AT = 120;

    static List<ShiftScorer> all() {
        return List.of(
                new RunLengths(),
                new Cusum(),
                new EDetector(),
                new BinarySegmentation(),
                new GoodturnShifts(SeriesSettings.standard()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void findALargeStepWhereItIs(ShiftScorer scorer) {
        assertThat(scorer.find(steps(1))).anySatisfy(shift -> {
            assertThat(shift.location()).isBetween(AT - 3, AT + 3);
            assertThat(shift.saidAt()).isGreaterThanOrEqualTo(shift.location());
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void readSeveralDimensionsAndPassOverMissingValues(ShiftScorer scorer) {
        assertThat(scorer.find(steps(3)))
                .anySatisfy(shift -> assertThat(shift.location()).isBetween(AT - 3, AT + 3));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoeverIsOnlineSaysTheSameOfABeginningWhateverFollows(ShiftScorer scorer) {
        ShiftSeries whole = steps(1);
        double[] values = new double[AT + 30];
        for (int row = 0; row < values.length; row++) {
            values[row] = whole.value(0, row);
        }
        ShiftSeries beginning = ShiftSeries.standardised("beginning", new double[][] {values});

        List<FoundShift> early = whole(scorer, whole, values.length);

        if (scorer instanceof GoodturnShifts) {
            assertThat(scorer.find(beginning)).isEqualTo(early);
        } else if (scorer.online()) {
            assertThat(scorer.find(beginning)).hasSameSizeAs(early);
        }
    }

    private static List<FoundShift> whole(ShiftScorer scorer, ShiftSeries series, int saidBefore) {
        return scorer.find(series).stream()
                .filter(shift -> shift.saidAt() < saidBefore)
                .toList();
    }

    private static ShiftSeries steps(int dimensions) {
        Random random = new Random(5);
        double[][] raw = new double[dimensions][AT + 80];
        for (double[] values : raw) {
            for (int row = 0; row < values.length; row++) {
                values[row] = random.nextGaussian() + (row < AT ? 0 : 9);
            }
        }
        if (dimensions > 1) {
            raw[0][7] = Double.NaN;
            raw[1][AT + 3] = Double.NaN;
        }
        return ShiftSeries.standardised("steps", raw);
    }
}
