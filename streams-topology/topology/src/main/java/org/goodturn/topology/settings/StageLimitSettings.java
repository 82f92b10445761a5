package org.goodturn.topology.settings;

import org.goodturn.topology.stage.StageLimits;

/** Reads what bounds the stages' judgement. */
final class StageLimitSettings {
    private StageLimitSettings() {}

    static StageLimits from(SettingsFile file) {
        StageLimits d = StageLimits.standard();
        try {
            return new StageLimits(
                    file.number("limits.ties-asked-per-shift", d.tiesAskedPerShift()),
                    file.number("limits.candidates-per-bridge", d.candidatesPerBridge()),
                    file.number("limits.paths-per-nudge", d.pathsPerNudge()),
                    file.number("limits.people-per-group", d.peoplePerGroup()),
                    file.number("limits.interactions-per-hour", d.interactionsPerHour()),
                    file.number("limits.buckets-per-tie", d.bucketsPerTie()),
                    file.number("limits.mentions-per-person", d.mentionsPerPerson()),
                    file.number("limits.nudges-per-person", d.nudgesPerPerson()),
                    file.number("limits.ties-per-step", d.tiesPerStep()),
                    file.duration("limits.shift-age", d.shiftAge()));
        } catch (IllegalArgumentException e) {
            throw new SettingsException("The settings limits.* do not go together: " + e.getMessage() + ".");
        }
    }
}
