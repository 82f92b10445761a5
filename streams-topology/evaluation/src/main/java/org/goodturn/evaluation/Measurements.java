package org.goodturn.evaluation;

import java.util.List;
import java.util.Optional;
import org.goodturn.evaluation.introductions.IntroductionMeasurement;
import org.goodturn.evaluation.town.TownMeasurement;
import org.goodturn.evaluation.town.TownSettings;

/** Everything that this version measures, in the order of the tables. */
final class Measurements {
    static final int THREADS = 2;

    private Measurements() {}

    /** What is measured on the directories given. */
    static List<SetMeasurement> ofSets(long seed) {
        return List.of(new IntroductionMeasurement(seed, THREADS));
    }

    /** What is measured in every run. */
    static List<MadeMeasurement> made(long seed, Optional<TownSettings> town) {
        return town.<MadeMeasurement>map(TownMeasurement::new).stream().toList();
    }
}
