package org.goodturn.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodturn.evaluation.introductions.IntroductionMeasurement;
import org.goodturn.evaluation.onsets.OnsetMeasurement;
import org.goodturn.evaluation.shifts.ShiftMeasurement;
import org.goodturn.evaluation.shifts.SyntheticMeasurement;
import org.goodturn.evaluation.shifts.counts.CountMeasurement;
import org.goodturn.evaluation.town.TownMeasurement;
import org.goodturn.evaluation.town.TownSettings;
import org.goodturn.evaluation.trust.TrustMeasurement;

/** Everything that this version measures, in the order of the tables. */
final class Measurements {
    static final int THREADS = 2;

    private Measurements() {}

    /** What is measured on the directories given. */
    static List<SetMeasurement> ofSets(long seed) {
        return List.of(
                new IntroductionMeasurement(seed, THREADS),
                new TrustMeasurement(seed),
                new ShiftMeasurement(seed),
                new OnsetMeasurement(seed));
    }

    /** What is measured in every run. */
    static List<MadeMeasurement> made(long seed, Optional<TownSettings> town) {
        List<MadeMeasurement> made = new ArrayList<>();
        made.add(new SyntheticMeasurement(seed));
        made.add(new CountMeasurement(seed));
        town.map(TownMeasurement::new).ifPresent(made::add);
        return made;
    }
}
