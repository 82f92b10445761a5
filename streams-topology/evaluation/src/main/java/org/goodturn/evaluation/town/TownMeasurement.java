package org.goodturn.evaluation.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.goodturn.evaluation.MadeMeasurement;
import org.goodturn.evaluation.Measured;
import org.goodturn.evaluation.Progress;
import org.goodturn.evaluation.town.judging.TownFigures;
import org.goodturn.evaluation.town.picture.TownPicture;
import org.goodturn.evaluation.town.report.Block;
import org.goodturn.evaluation.town.report.CurvePoint;
import org.goodturn.evaluation.town.report.LearningCurve;
import org.goodturn.evaluation.town.report.TownCurves;
import org.goodturn.evaluation.town.report.TownRow;
import org.goodturn.evaluation.town.report.TownText;
import org.goodturn.town.Difficulty;

/** Fills table 5. */
public final class TownMeasurement implements MadeMeasurement {

    private final TownSettings settings;

    public TownMeasurement(TownSettings settings) {
        this.settings = settings;
    }

    @Override
    public String table() {
        return "town";
    }

    @Override
    public String steps() {
        return "towns lived";
    }

    @Override
    public Measured measure(Progress progress) throws InterruptedException {
        TownStudies studies = TownStudies.lived(settings, progress);
        List<TownRow> rows = rows(studies);
        TownCurves curves = curves(studies);
        settings.picture().ifPresent(file -> draw(file, rows, curves));
        TownText text = new TownText(settings, rows, curves);
        for (Difficulty difficulty : settings.diagnosis() ? Difficulty.values() : new Difficulty[0]) {
            text.causes(
                    Study.set(difficulty),
                    summed(studies, difficulty, Study.Result::falseNudges),
                    summed(studies, difficulty, Study.Result::misses));
        }
        return new Measured(text.toString(), rows);
    }

    private List<TownRow> rows(TownStudies studies) {
        long first = settings.seeds().getFirst();
        List<TownRow> rows = new ArrayList<>();
        for (Difficulty difficulty : Difficulty.values()) {
            String set = Study.set(difficulty);
            studies.baselines(difficulty)
                    .forEach((name, figures) -> rows.add(TownRow.of(set, name, figures, settings.days(), first)));
            if (difficulty == Difficulty.NORMAL) {
                for (Variant variant :
                        List.of(Variant.CARELESS_WITHOUT_FEEDBACK, Variant.CARELESS_START, Variant.WITHOUT_FEEDBACK)) {
                    rows.add(row(set, variant, studies.pooled(difficulty, variant)));
                }
            }
            rows.add(row(set, Variant.AS_SHIPPED, studies.pooled(difficulty, Variant.AS_SHIPPED)));
            for (long seed : settings.seeds()) {
                rows.add(TownRow.of(
                        set + "/" + seed,
                        Variant.AS_SHIPPED.scorer(),
                        studies.of(difficulty, seed),
                        settings.days(),
                        seed));
            }
        }
        return rows;
    }

    private TownRow row(String set, Variant variant, TownFigures figures) {
        return TownRow.of(
                set,
                variant.scorer(),
                figures,
                settings.days(),
                settings.seeds().getFirst());
    }

    private TownCurves curves(TownStudies studies) {
        TownFigures shipped = studies.pooled(Difficulty.NORMAL, Variant.AS_SHIPPED);
        return new TownCurves(
                CurvePoint.over(
                        studies.pooled(Difficulty.NORMAL, Variant.EVERY_CANDIDATE),
                        Variant.AS_SHIPPED.judgement().scoring().threshold()),
                shipped.delaysDays(),
                shipped.expected().size(),
                blocks(studies, Variant.AS_SHIPPED, Variant.WITHOUT_FEEDBACK),
                blocks(studies, Variant.CARELESS_START, Variant.CARELESS_WITHOUT_FEEDBACK));
    }

    private LearningCurve blocks(TownStudies studies, Variant with, Variant without) {
        return new LearningCurve(
                Block.of(studies.pooled(Difficulty.NORMAL, with), settings.days()),
                Block.of(studies.pooled(Difficulty.NORMAL, without), settings.days()));
    }

    private static Map<String, Integer> summed(
            TownStudies studies, Difficulty difficulty, Function<Study.Result, Map<String, Integer>> part) {
        Map<String, Integer> sum = new TreeMap<>();
        studies.of(difficulty).stream()
                .map(part)
                .forEach(counts -> counts.forEach((cause, count) -> sum.merge(cause, count, Integer::sum)));
        return sum;
    }

    private static void draw(Path file, List<TownRow> rows, TownCurves curves) {
        try {
            Files.writeString(file, TownPicture.of(rows, curves));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written.", e);
        }
    }
}
