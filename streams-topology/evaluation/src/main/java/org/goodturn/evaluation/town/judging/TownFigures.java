package org.goodturn.evaluation.town.judging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goodturn.town.planting.PlantedOpportunity;

/**
 * Everything counted about one town, or about several together.
 *
 * @param nudges every nudge with its truth
 * @param expected the needs that ought to be met
 * @param shifts shifts seen in the live days
 * @param falseShifts those behind which there is no planted need
 * @param withoutConsent nudges that tell, name or rest on somebody who does not allow it
 * @param inQuietHours nudges opened in the recipient's quiet hours
 * @param recipientYears years of all people who receive nudges
 * @param watchedYears years of all people whose intent may be detected
 */
public record TownFigures(
        List<JudgedNudge> nudges,
        List<PlantedOpportunity> expected,
        int shifts,
        int falseShifts,
        int withoutConsent,
        int inQuietHours,
        double recipientYears,
        double watchedYears) {

    private static final double WEEKS_A_YEAR = 365.25 / 7;
    private static final double MILLIS_A_DAY = 86_400_000;

    public TownFigures {
        nudges = List.copyOf(nudges);
        expected = List.copyOf(expected);
    }

    /** Both together. */
    public TownFigures and(TownFigures other) {
        return new TownFigures(
                joined(nudges, other.nudges),
                joined(expected, other.expected),
                shifts + other.shifts,
                falseShifts + other.falseShifts,
                withoutConsent + other.withoutConsent,
                inQuietHours + other.inQuietHours,
                recipientYears + other.recipientYears,
                watchedYears + other.watchedYears);
    }

    /** As if only some nudges had been said; what they broke is counted for all. */
    public TownFigures only(Predicate<JudgedNudge> which) {
        return new TownFigures(
                nudges.stream().filter(which).toList(),
                expected,
                shifts,
                falseShifts,
                withoutConsent,
                inQuietHours,
                recipientYears,
                watchedYears);
    }

    /** How many nudges meet a condition. */
    public int count(Predicate<JudgedNudge> which) {
        return (int) nudges.stream().filter(which).count();
    }

    /** Share of nudges that are right: well founded or at least defensible; not a number where there are none. */
    public double precision() {
        return share(count(JudgedNudge::isRight), nudges.size());
    }

    /** The same among those that are either well founded or unfounded. */
    public double strictPrecision() {
        return share(count(JudgedNudge::isExpected), count(nudge -> nudge.isExpected() || !nudge.isRight()));
    }

    /** Share of the needs that ought to be met of which the one in need was told somebody well founded, while it was open. */
    public double recall() {
        return share(delaysDays().size(), expected.size());
    }

    /** Days from a need's first behavior to the first nudge that meets it, for those that are met, in order. */
    public List<Double> delaysDays() {
        Map<String, Instant> met = new HashMap<>();
        nudges.stream()
                .filter(nudge -> nudge.isExpected() && nudge.tellsTheNeedy())
                .forEach(nudge -> met.merge(
                        nudge.truth().orElseThrow().opportunity().id(),
                        nudge.nudge().openedAt(),
                        (one, other) -> one.isBefore(other) ? one : other));
        return expected.stream()
                .filter(need -> met.containsKey(need.id()))
                .map(need -> Duration.between(need.at(), met.get(need.id())).toMillis() / MILLIS_A_DAY)
                .sorted()
                .toList();
    }

    /** The delay that half of the needs met do not exceed; empty if none is met. */
    public OptionalDouble medianDelayDays() {
        List<Double> delays = delaysDays();
        int middle = delays.size() / 2;
        if (delays.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                delays.size() % 2 == 1 ? delays.get(middle) : (delays.get(middle - 1) + delays.get(middle)) / 2);
    }

    /** Unfounded nudges per year of a person who receives nudges. */
    public double falseNudgesPerPersonYear() {
        return share(count(nudge -> !nudge.isRight()), recipientYears);
    }

    /** Nudges per week of a person who receives nudges. */
    public double nudgesPerPersonWeek() {
        return share(nudges.size(), recipientYears * WEEKS_A_YEAR);
    }

    /** Shifts without a need per year of a person whose intent may be detected. */
    public double falseShiftsPerPersonYear() {
        return share(falseShifts, watchedYears);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one.size() + other.size());
        Stream.of(one, other).forEach(all::addAll);
        return all;
    }
}
