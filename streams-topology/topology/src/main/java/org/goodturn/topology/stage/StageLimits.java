package org.goodturn.topology.stage;

import java.time.Duration;
import org.goodturn.domain.introduction.Pillar;

/**
 * Bounds on what one event may cause and one person may hold. Each is a setting; each has a test at bound + 1.
 *
 * @param tiesAskedPerShift ties that somebody in need asks
 * @param candidatesPerBridge ties that a bridge names for one need
 * @param pathsPerNudge bridges that one nudge names, at most {@link Pillar#MOST_WAYS}
 * @param peoplePerGroup a larger group gives no evidence about its pairs
 * @param interactionsPerHour interactions of one person in one hour of event time that are kept; the rest is counted
 * @param bucketsPerTie buckets of evidence on one side of a tie
 * @param mentionsPerPerson people who may hold a nudge that names the person
 * @param nudgesPerPerson suggestions held and open for one person
 * @param tiesPerStep ties read before longer work goes on by a letter to oneself
 * @param shiftAge age of a shift beyond which it is published but asks nobody
 */
public record StageLimits(
        int tiesAskedPerShift,
        int candidatesPerBridge,
        int pathsPerNudge,
        int peoplePerGroup,
        int interactionsPerHour,
        int bucketsPerTie,
        int mentionsPerPerson,
        int nudgesPerPerson,
        int tiesPerStep,
        Duration shiftAge) {

    public StageLimits {
        int least = Math.min(
                Math.min(Math.min(tiesAskedPerShift, candidatesPerBridge), Math.min(pathsPerNudge, tiesPerStep)),
                Math.min(Math.min(interactionsPerHour, bucketsPerTie), Math.min(mentionsPerPerson, nudgesPerPerson)));
        if (least < 1 || peoplePerGroup < 2 || shiftAge.isNegative()) {
            throw new IllegalArgumentException("every limit is at least 1, a group has at least 2 people");
        }
        if (pathsPerNudge > Pillar.MOST_WAYS) {
            throw new IllegalArgumentException("a nudge names at most " + Pillar.MOST_WAYS + " bridges");
        }
    }

    /** The limits that ship. */
    public static StageLimits standard() {
        return new StageLimits(32, 8, 4, 10, 600, 96, 512, 64, 256, Duration.ofDays(14));
    }
}
