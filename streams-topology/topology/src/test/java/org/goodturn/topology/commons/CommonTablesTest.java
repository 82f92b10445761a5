package org.goodturn.topology.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.goodturn.domain.Topic;
import org.goodturn.domain.intent.RegionalSeason;
import org.goodturn.domain.introduction.LessonOrder;
import org.goodturn.domain.introduction.Lessons;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.events.ModelStatistics;
import org.goodturn.events.RegionalRate;
import org.goodturn.topics.PartitionKeys;
import org.junit.jupiter.api.Test;

class CommonTablesTest {

    private static final int WEEK = 2900;
    private static final Topic BRANDING = new Topic("marketing/branding");

    private final CommonTables tables = tables();

    @Test
    void aSeasonIsReadOffTheSumOfAllPartitions() {
        for (int week = 0; week <= 6; week++) {
            count(week, week == 6 ? 60 : 10, 0);
            count(week, week == 6 ? 60 : 10, 1);
        }
        close(6, 0);
        close(6, 1);

        assertThat(factor(5)).isEqualTo(1);
        assertThat(factor(6)).isEqualTo((120 + 3.0) / (20 + 3));
        assertThat(tables.season("south", BRANDING)).isSameAs(RegionalSeason.USUAL);
    }

    @Test
    void aWeekCountsOnlyOnceAllPartitionsHaveClosedIt() {
        for (int week = 0; week <= 6; week++) {
            count(week, 20, 0);
        }
        close(6, 0);
        assertThat(tables.closedRegions()).isEqualTo(Integer.MIN_VALUE);
        assertThat(factor(6)).isEqualTo(1);

        close(3, 1);

        assertThat(tables.closedRegions()).isEqualTo(WEEK + 3);
    }

    @Test
    void aRowReplacesTheOneBefore() {
        for (int week = 0; week <= 6; week++) {
            count(week, 20, 0);
        }
        close(6, 0);
        close(6, 1);
        count(6, 200, 0);
        assertThat(factor(6)).isGreaterThan(5);

        count(6, 20, 0);

        assertThat(factor(6)).isEqualTo(1);
    }

    @Test
    void aTombstoneTakesARowBack() {
        for (int week = 0; week <= 6; week++) {
            count(week, 20, 0);
        }
        close(6, 0);
        close(6, 1);
        count(6, 200, 1);

        tables.take(key(6, 1), null);

        assertThat(factor(6)).isEqualTo(1);
    }

    @Test
    void aRowOfNoPartitionOrWithoutSenseIsRefusedAndChangesNothing() {
        assertThatThrownBy(() -> count(1, 20, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> count(1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tables.take("#0|1", lesson(1, 0, 1, new double[3])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tables.take("#9|1|north|x", null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(tables.model()).isEmpty();
    }

    @Test
    void theModelIsTheSameToTheLastBitWhicheverPartitionIsReadFirst() {
        List<ModelStatistics> rows = new ArrayList<>();
        Random random = new Random(7);
        for (int week = 1; week <= 9; week++) {
            for (int partition = 0; partition < 2; partition++) {
                double[] gradient =
                        random.doubles(LessonOrder.names().size(), -1, 1).toArray();
                rows.add(lesson(week, partition, 1, gradient));
            }
        }
        rows.forEach(row -> tables.take(PartitionKeys.of(row.getPartition(), "x"), row));
        Optional<ScoreModel> inOrder = tables.model();
        for (int seed = 1; seed <= 20; seed++) {
            CommonTables other = tables();
            Random dice = new Random(seed);
            int[] next = {0, 1};
            while (next[0] < rows.size() || next[1] < rows.size()) {
                int partition = dice.nextInt(2);
                if (next[partition] < rows.size()) {
                    other.take(PartitionKeys.of(partition, "x"), rows.get(next[partition]));
                    next[partition] += 2;
                }
            }

            assertThat(other.model()).isEqualTo(inOrder).isPresent();
        }
        assertThat(inOrder.orElseThrow().name()).isEqualTo(ScoreModel.standard().name() + "+week-" + (WEEK + 9));
    }

    @Test
    void aCrowdedWeekTeachesNoMoreThanAnyWeekMay() {
        double[] gradient = new double[LessonOrder.names().size()];
        gradient[0] = 0.25;
        double[] doubled = new double[gradient.length];
        doubled[0] = 0.5;
        int most = (int) Lessons.standard().mostOfAWeek();
        CommonTables crowded = tables();

        crowded.take("#0|1", lesson(1, 0, 2 * most, doubled));
        crowded.take("#1|1", lesson(1, 1, 0, new double[0]));
        tables.take("#0|1", lesson(1, 0, most, gradient));
        tables.take("#1|1", lesson(1, 1, 0, new double[0]));

        assertThat(crowded.model()).isEqualTo(tables.model()).isPresent();
    }

    @Test
    void aWeekTeachesOnlyOnceAllPartitionsHaveClosedIt() {
        double[] gradient = new double[LessonOrder.names().size()];
        gradient[0] = 1;
        tables.take("#0|1", lesson(1, 0, 1, gradient));
        assertThat(tables.model()).isEmpty();

        tables.take("#1|1", lesson(1, 1, 0, new double[0]));

        assertThat(tables.model()).isPresent();
        assertThat(tables.closedLessons()).isEqualTo(WEEK + 1);
    }

    @Test
    void onlySoManyWeeksOfLessonsAreInTheModel() {
        double[] gradient = new double[LessonOrder.names().size()];
        gradient[0] = 1;
        int weeks = CommonsLimits.standard().weeksOfLessons();
        tables.take("#0|1", lesson(1, 0, 1, gradient));
        tables.take("#1|1", lesson(1, 1, 0, new double[0]));
        tables.take("#0|1", lesson(weeks, 0, 0, new double[0]));
        tables.take("#1|1", lesson(weeks, 1, 0, new double[0]));
        assertThat(tables.model()).isPresent();

        tables.take("#0|1", lesson(weeks + 1, 0, 0, new double[0]));
        tables.take("#1|1", lesson(weeks + 1, 1, 0, new double[0]));

        assertThat(tables.model()).isEmpty();
    }

    private static CommonTables tables() {
        return new CommonTables(CommonsLimits.standard(), ScoreModel.standard(), 2);
    }

    private void count(int week, int count, int partition) {
        tables.take(
                key(week, partition),
                new RegionalRate(partition, WEEK + week, "north", BRANDING.path(), (long) count, count, at(week)));
    }

    private void close(int week, int partition) {
        tables.take(PartitionKeys.of(partition, ""), new RegionalRate(partition, WEEK + week, "", "", 0L, 0, at(week)));
    }

    private static ModelStatistics lesson(int week, int partition, int examples, double[] gradient) {
        int n = gradient.length;
        List<Double> curvature = new ArrayList<>(Collections.nCopies(n * (n + 1) / 2, 0.0));
        List<Double> numbers = java.util.Arrays.stream(gradient).boxed().toList();
        List<String> names = n == 0 ? List.of() : LessonOrder.names();
        return new ModelStatistics(partition, WEEK + week, names, (double) examples, numbers, curvature, at(week));
    }

    private double factor(int week) {
        return tables.season("north", BRANDING).factorOn(RegionalSeason.firstDayOf(WEEK + week));
    }

    private static String key(int week, int partition) {
        return PartitionKeys.of(partition, "0" + (WEEK + week) + "|north|" + BRANDING.path());
    }

    private static Instant at(int week) {
        return Instant.ofEpochSecond(86_400L * RegionalSeason.firstDayOf(WEEK + week + 1));
    }
}
