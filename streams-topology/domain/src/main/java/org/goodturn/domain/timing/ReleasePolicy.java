package org.goodturn.domain.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a suggestion that is worth a word may be said.
 *
 * @param window over which a pace counts
 * @param cooldownPerPerson so long after one about a person no other about them
 * @param lifetime how long an open nudge stays
 * @param leastWait shortest wait before a held one is looked at again
 */
public record ReleasePolicy(Duration window, Duration cooldownPerPerson, Duration lifetime, Duration leastWait) {

    /** The policy that ships. */
    public static ReleasePolicy standard() {
        return new ReleasePolicy(Duration.ofDays(7), Duration.ofDays(14), Duration.ofDays(14), Duration.ofMinutes(15));
    }

    /** What to do with a suggestion now. */
    public sealed interface Verdict {

        /** Say it. */
        record Release(Instant expiresAt) implements Verdict {}

        /** Wait, and judge again then. */
        record Hold(Instant until, String reason) implements Verdict {}

        /** Never say it. */
        record Drop(String reason) implements Verdict {}
    }

    /**
     * Judges a suggestion.
     *
     * @param fadesAt when the need behind it is over
     * @param history what was released to this recipient before
     * @param suppressions what the recipient does not want to hear of for a while
     */
    public Verdict judge(
            Instant now,
            Subject subject,
            Instant fadesAt,
            Pace pace,
            List<Release> history,
            Suppressions suppressions) {
        if (!now.isBefore(fadesAt)) {
            return new Verdict.Drop("need-faded");
        }
        if (pace.nudgesPerWeek() == 0) {
            return new Verdict.Drop("pace-is-zero");
        }
        if (suppressions.covers(subject, now)) {
            return new Verdict.Drop("declined-before");
        }
        Instant cooled = lastAbout(subject, history).plus(cooldownPerPerson);
        if (now.isBefore(cooled)) {
            return hold(now, cooled, fadesAt, "cooldown");
        }
        Instant budget = nextInBudget(now, pace, history);
        if (now.isBefore(budget)) {
            return hold(now, budget, fadesAt, "pace");
        }
        Instant waking = pace.nextWaking(now);
        if (now.isBefore(waking)) {
            return hold(now, waking, fadesAt, "quiet-hours");
        }
        Instant end = now.plus(lifetime);
        return new Verdict.Release(fadesAt.isBefore(end) ? fadesAt : end);
    }

    private Verdict hold(Instant now, Instant until, Instant fadesAt, String reason) {
        Instant earliest = now.plus(leastWait);
        Instant again = until.isBefore(earliest) ? earliest : until;
        return again.isBefore(fadesAt) ? new Verdict.Hold(again, reason) : new Verdict.Drop(reason + "-until-faded");
    }

    private Instant nextInBudget(Instant now, Pace pace, List<Release> history) {
        List<Instant> recent = history.stream()
                .map(Release::at)
                .filter(at -> at.plus(window).isAfter(now))
                .sorted()
                .toList();
        int over = recent.size() - pace.nudgesPerWeek();
        return over < 0 ? now : recent.get(over).plus(window);
    }

    private static Instant lastAbout(Subject subject, List<Release> history) {
        return history.stream()
                .filter(release -> release.with().equals(subject.with()))
                .map(Release::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
