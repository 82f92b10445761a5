package org.goodturn.evaluation.town.report;

import java.util.List;
import java.util.stream.IntStream;
import org.goodturn.evaluation.town.judging.JudgedNudge;
import org.goodturn.evaluation.town.judging.TownFigures;

/**
 * Four weeks of the live time.
 *
 * @param firstDay days that were over before it
 * @param nudges opened in it
 * @param precision share of them that are right; absent (null) where there are none
 * @param accepted share of those asked that their recipients accepted; absent (null) where nobody was asked
 */
public record Block(int firstDay, int nudges, Double precision, Double accepted) {

    /** How long a block is. */
    public static final int DAYS = 28;

    /** All whole blocks of the days lived, in order. */
    public static List<Block> of(TownFigures figures, int days) {
        return IntStream.range(0, days / DAYS)
                .mapToObj(number -> of(number * DAYS, figures))
                .toList();
    }

    private static Block of(int firstDay, TownFigures figures) {
        List<JudgedNudge> within = figures.nudges().stream()
                .filter(nudge -> nudge.day() >= firstDay && nudge.day() < firstDay + DAYS)
                .toList();
        int right = (int) within.stream().filter(JudgedNudge::isRight).count();
        int asked = (int)
                within.stream().filter(nudge -> nudge.verdict().isPresent()).count();
        int accepted = (int) within.stream().filter(TownRow::isAccepted).count();
        return new Block(firstDay, within.size(), TownRow.share(right, within.size()), TownRow.share(accepted, asked));
    }
}
