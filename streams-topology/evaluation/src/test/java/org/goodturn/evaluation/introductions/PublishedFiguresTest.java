package org.goodturn.evaluation.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodturn.evaluation.DatasetDirectory;
import org.goodturn.evaluation.DatasetKind;
import org.goodturn.evaluation.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The protocol reproduces the figures that were measured with it before, on the public sets where these lie beside the
 * project. Those of collegemsg were measured without dropping large groups ({@code docs/evaluation}), so its lines are
 * taken as messages of their own here. What depends on random ties is given more room.
 */
class PublishedFiguresTest {
    private static final Path DATA = Path.of("../../../shared/data");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "enron,      true,  .110, .254, .295, .589, .311, .640, .326, .625, .281, .566",
        "collegemsg, false, .034, .063, .062, .138, .042, .075, .061, .124, .077, .166"
    })
    void baselinesScoreAsPublished(
            String set,
            boolean withGroups,
            double randomMrr,
            double randomHit,
            double adamicAdarMrr,
            double adamicAdarHit,
            double jaccardMrr,
            double jaccardHit,
            double pathMrr,
            double pathHit,
            double pathTimesActivityMrr,
            double pathTimesActivityHit)
            throws Exception {
        Path directory = DATA.resolve(set);
        assumeTrue(Files.isDirectory(directory), () -> "skipped: the public set " + set + " is not at " + DATA);

        Map<String, IntroductionRow> rows = measure(directory, withGroups);

        check(rows, "random", randomMrr, randomHit, 0.01);
        check(rows, "adamic-adar", adamicAdarMrr, adamicAdarHit, 0.003);
        check(rows, "jaccard", jaccardMrr, jaccardHit, 0.003);
        check(rows, "decayed-path", pathMrr, pathHit, 0.003);
        check(rows, "path-times-activity", pathTimesActivityMrr, pathTimesActivityHit, 0.003);
    }

    private static Map<String, IntroductionRow> measure(Path directory, boolean withGroups) throws Exception {
        DatasetDirectory set = DatasetDirectory.recognise(directory);
        List<InteractionLine> lines = new InteractionFile(set.file(DatasetKind.INTRODUCTIONS)).read();
        List<InteractionLine> measured = withGroups ? lines : apart(lines);
        return new IntroductionEvaluation(Scorers.all(), 1, 2)
                .measure(InteractionSet.of(set.name(), measured), Progress.SILENT).rows().stream()
                        .collect(Collectors.toMap(IntroductionRow::scorer, Function.identity()));
    }

    private static List<InteractionLine> apart(List<InteractionLine> lines) {
        AtomicInteger number = new AtomicInteger();
        return lines.stream()
                .map(line -> new InteractionLine(line.from(), line.to(), line.at(), "line " + number.incrementAndGet()))
                .toList();
    }

    private static void check(Map<String, IntroductionRow> rows, String scorer, double mrr, double hit, double room) {
        assertThat(rows.get(scorer).mrr()).as(scorer + " MRR").isCloseTo(mrr, within(room));
        assertThat(rows.get(scorer).hitAt10()).as(scorer + " Hit@10").isCloseTo(hit, within(room));
    }
}
