package org.goodturn.evaluation.onsets;

/** What a false alarm costs, in units of a window that was found or missed. */
enum Profile {
    /** Numenta's profile {@code standard}. */
    STANDARD(0.11),
    /** Numenta's profile {@code reward_low_FP_rate}. */
    LOW_FALSE_POSITIVE(0.22);

    private final double falseAlarm;

    Profile(double falseAlarm) {
        this.falseAlarm = falseAlarm;
    }

    double falseAlarm() {
        return falseAlarm;
    }
}
