package org.goodturn.evaluation;

import java.util.List;
import org.goodturn.evaluation.introductions.IntroductionMeasurement;
import org.goodturn.evaluation.onsets.OnsetMeasurement;
import org.goodturn.evaluation.shifts.ShiftMeasurement;
import org.goodturn.evaluation.shifts.SyntheticMeasurement;
import org.goodturn.evaluation.shifts.counts.CountMeasurement;
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
    static List<MadeMeasurement> made(long seed) {
        return List.of(new SyntheticMeasurement(seed), new CountMeasurement(seed));
    }
}
