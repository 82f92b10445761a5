package org.goodturn.evaluation.town.judging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.evaluation.town.live.SaidNudge;
import org.goodturn.evaluation.town.live.SaidShift;
import org.goodturn.evaluation.town.live.TownDiary;
import org.goodturn.town.Town;
import org.goodturn.town.people.TownPurpose;
import org.goodturn.town.planting.PlantedOpportunity;
import org.goodturn.town.planting.Planting;
import org.goodturn.town.reactions.Reaction;

/** Knows the truth about one town and the days that were lived. */
public final class TownJudge {

    private static final double DAYS_A_YEAR = 365.25;

    private final Town town;
    private final int days;
    private final Instant until;

    /**
     * @param days how many days were lived from the planted present on
     */
    public TownJudge(Town town, int days) {
        this.town = town;
        this.days = days;
        this.until = town.presentAt().plus(Duration.ofDays(days));
    }

    /** Judges what the stages said. */
    public TownFigures judge(TownDiary diary) {
        return judge(diary.nudges(), diary.shifts(), diary.reactions());
    }

    /**
     * Judges what somebody said.
     *
     * @param shifts what it rests on: the needs that were seen
     * @param reactions what recipients said, by nudge; empty where nobody was asked
     */
    public TownFigures judge(List<SaidNudge> nudges, List<SaidShift> shifts, Map<String, Reaction.Verdict> reactions) {
        Promises promises = new Promises(town, shifts);
        List<SaidShift> live = shifts.stream()
                .filter(shift -> !shift.at().isBefore(town.presentAt()))
                .toList();
        return new TownFigures(
                nudges.stream().map(nudge -> judged(nudge, reactions)).toList(),
                expectedNeeds(),
                live.size(),
                (int) live.stream().filter(shift -> !isFounded(shift)).count(),
                (int) nudges.stream()
                        .filter(nudge -> !promises.hasConsent(nudge))
                        .count(),
                (int) nudges.stream().filter(promises::disturbs).count(),
                promises.allowing(TownPurpose.RECEIVE_NUDGES) * days / DAYS_A_YEAR,
                promises.allowing(TownPurpose.DETECT_INTENT) * days / DAYS_A_YEAR);
    }

    private JudgedNudge judged(SaidNudge nudge, Map<String, Reaction.Verdict> reactions) {
        int day = (int) Duration.between(town.presentAt(), nudge.openedAt()).toDays();
        return new JudgedNudge(
                nudge,
                town.match(nudge.recipient(), nudge.with(), nudge.topic(), nudge.openedAt()),
                Optional.ofNullable(reactions.get(nudge.id())),
                day);
    }

    /** Needs that ought to be met, arise after the present, and are over before the last day is: nothing is cut off. */
    private List<PlantedOpportunity> expectedNeeds() {
        return town.planted(town.presentAt(), until).stream()
                .filter(PlantedOpportunity::expected)
                .filter(need -> !need.fadesAt().isAfter(until))
                .toList();
    }

    /** Whether the person did come to need that, decoys included: whether somebody can help is another question. */
    private boolean isFounded(SaidShift shift) {
        return town.planted(shift.at().minus(Planting.LONGEST_OPEN), shift.at().plusMillis(1)).stream()
                .anyMatch(need -> need.person().equals(shift.person())
                        && need.topic().equals(shift.topic())
                        && need.isOpenAt(shift.at()));
    }
}
