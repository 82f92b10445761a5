package org.goodturn.evaluation.town.report;

import java.util.List;
import org.goodturn.evaluation.town.judging.JudgedNudge;
import org.goodturn.evaluation.town.judging.TownFigures;
import org.goodturn.town.reactions.Reaction;

/**
 * One row of table 5, as the JSON report has it. What is no number, for lack of cases, is absent (null).
 *
 * @param set {@code town-normal} for all seeds together, {@code town-normal/11} for one
 * @param scorer who said the nudges
 * @param precision share of nudges that are right: an open planted need, and somebody who may help with it
 * @param strictPrecision the same without those that are neither expected nor a mistake
 * @param recall share of needs that ought to be met whose person was told somebody well founded
 * @param medianDelayDays planted days from a need's first behavior to that nudge
 * @param falseNudgesPerPersonYear unfounded nudges per year of a person who receives nudges
 * @param withoutConsent nudges that tell, name or rest on somebody who does not allow it; must be 0
 * @param inQuietHours share of nudges opened in the recipient's quiet hours; must be 0
 * @param nudgesPerPersonWeek nudges per week of a person who receives nudges
 * @param falseShiftsPerPersonYear shifts without a need per year of a person whose intent may be detected
 * @param accepted share of nudges that the recipient accepted within the days lived; baselines ask nobody
 * @param nudges how many there were
 * @param expectedNeeds needs that ought to be met
 * @param personYears years of people who receive nudges
 * @param blocks four weeks each
 * @param seed of the town, or of the first of several
 */
public record TownRow(
        String set,
        String scorer,
        Double precision,
        Double strictPrecision,
        Double recall,
        Double medianDelayDays,
        Double falseNudgesPerPersonYear,
        int withoutConsent,
        Double inQuietHours,
        Double nudgesPerPersonWeek,
        Double falseShiftsPerPersonYear,
        Double accepted,
        int nudges,
        int expectedNeeds,
        double personYears,
        List<Block> blocks,
        long seed) {

    public TownRow {
        blocks = List.copyOf(blocks);
    }

    /** The row of some figures. */
    public static TownRow of(String set, String scorer, TownFigures figures, int days, long seed) {
        int asked = figures.count(nudge -> nudge.verdict().isPresent());
        return new TownRow(
                set,
                scorer,
                known(figures.precision()),
                known(figures.strictPrecision()),
                known(figures.recall()),
                figures.medianDelayDays().isPresent()
                        ? figures.medianDelayDays().getAsDouble()
                        : null,
                known(figures.falseNudgesPerPersonYear()),
                figures.withoutConsent(),
                share(figures.inQuietHours(), figures.nudges().size()),
                known(figures.nudgesPerPersonWeek()),
                known(figures.falseShiftsPerPersonYear()),
                share(figures.count(TownRow::isAccepted), asked),
                figures.nudges().size(),
                figures.expected().size(),
                figures.recipientYears(),
                Block.of(figures, days),
                seed);
    }

    static boolean isAccepted(JudgedNudge nudge) {
        return nudge.verdict().filter(Reaction.Verdict.ACCEPTED::equals).isPresent();
    }

    static Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
