package org.goodturn.domain.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When a suggestion that is worth a word may be said.
 *
 * @param window over which a pace counts
 * @param cooldowns how long a person and a topic rest after they were spoken of
 * @param lifetime how long an open nudge stays
 * @param leastWait shortest wait before a held one is looked at again
 * @param gathering so long the last one that a pace allows waits for a better one; what is not the last goes at once
 * @param preference when to wait for an hour at which the person tends to react
 * @param timely so long after it first came up it may be said for the first time; a need is best met early
 */
public record ReleasePolicy(
        Duration window,
        Cooldowns cooldowns,
        Duration lifetime,
        Duration leastWait,
        Duration gathering,
        HourPreference preference,
        Duration timely) {

    /** The policy that ships. */
    public static ReleasePolicy standard() {
        return new ReleasePolicy(
                Duration.ofDays(7),
                Cooldowns.standard(),
                Duration.ofDays(14),
                Duration.ofMinutes(15),
                Duration.ofMinutes(1),
                HourPreference.standard(),
                Duration.ofDays(11));
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

    /** Judges a suggestion on what is known of its recipient today. */
    public Verdict judge(Instant now, Suggestion suggestion, Recipient recipient) {
        return forbidden(now, suggestion, recipient)
                .or(() -> now.isBefore(momentOf(suggestion)) ? Optional.empty() : Optional.of("moment-passed"))
                .<Verdict>map(Verdict.Drop::new)
                .or(() -> mustWait(now, suggestion, recipient))
                .orElseGet(() -> new Verdict.Release(expiry(now, suggestion.fadesAt())));
    }

    /**
     * Whether somebody who asked to hear of it later may hear of it now: it was said before, so pace and cooldowns do not count.
     */
    public Verdict judgeAgain(Instant now, Suggestion suggestion, Recipient recipient, Instant expiresAt) {
        Instant waking = recipient.pace().nextWaking(now);
        Optional<String> reason = forbidden(now, suggestion, recipient);
        if (reason.isPresent()) {
            return new Verdict.Drop(reason.get());
        }
        return now.isBefore(waking)
                ? hold(now, waking, suggestion.fadesAt(), Pace.QUIET)
                : new Verdict.Release(expiresAt);
    }

    /** When a nudge that was said at a moment is over. */
    public Instant expiry(Instant openedAt, Instant fadesAt) {
        Instant end = openedAt.plus(lifetime);
        return fadesAt.isBefore(end) ? fadesAt : end;
    }

    /** Until when it may be said for the first time. */
    private Instant momentOf(Suggestion suggestion) {
        Instant passed = suggestion.heldSince().plus(timely);
        return passed.isBefore(suggestion.fadesAt()) ? passed : suggestion.fadesAt();
    }

    private static Optional<String> forbidden(Instant now, Suggestion suggestion, Recipient recipient) {
        if (!now.isBefore(suggestion.fadesAt())) {
            return Optional.of("need-faded");
        }
        if (recipient.pace().nudgesPerWeek() == 0) {
            return Optional.of("pace-is-zero");
        }
        return recipient.suppressions().forbids(suggestion.subject(), now).map(Suppressions.Cause::reason);
    }

    private Optional<Verdict> mustWait(Instant now, Suggestion suggestion, Recipient recipient) {
        Subject subject = suggestion.subject();
        List<Release> history = recipient.history();
        Instant fadesAt = momentOf(suggestion);
        Instant rested = recipient.suppressions().restsUntil(subject, now);
        Instant cooled =
                last(history, release -> release.with().equals(subject.with())).plus(cooldowns.perPerson());
        Instant topicCooled = last(history, release -> release.topic().equals(Optional.of(subject.topic())))
                .plus(cooldowns.perTopic());
        return waits(now, rested, fadesAt, Suppressions.Cause.ACCEPTED.reason())
                .or(() -> waits(now, cooled, fadesAt, "cooldown"))
                .or(() -> waits(now, topicCooled, fadesAt, "topic-cooldown"))
                .or(() -> waits(now, nextInBudget(now, recipient), fadesAt, Pace.NO_ROOM))
                .or(() -> waits(now, recipient.pace().nextWaking(now), fadesAt, Pace.QUIET))
                .or(() -> gathers(now, suggestion, recipient))
                .or(() -> preference
                        .betterThan(now, fadesAt, recipient.pace(), recipient.hours())
                        .map(then -> new Verdict.Hold(then, "responsive-hour")));
    }

    private Optional<Verdict> waits(Instant now, Instant until, Instant fadesAt, String reason) {
        return now.isBefore(until) ? Optional.of(hold(now, until, fadesAt, reason)) : Optional.empty();
    }

    private Verdict hold(Instant now, Instant until, Instant fadesAt, String reason) {
        Instant earliest = now.plus(leastWait);
        Instant again = until.isBefore(earliest) ? earliest : until;
        return again.isBefore(fadesAt) ? new Verdict.Hold(again, reason) : new Verdict.Drop(reason + "-until-faded");
    }

    private Instant nextInBudget(Instant now, Recipient recipient) {
        List<Instant> recent = recent(now, recipient);
        int over = recent.size() - recipient.pace().nudgesPerWeek();
        return over < 0 ? now : recent.get(over).plus(window);
    }

    /** The last one that the pace allows must be the best of those that come together. */
    private Optional<Verdict> gathers(Instant now, Suggestion suggestion, Recipient recipient) {
        Instant gathered = suggestion.heldSince().plus(gathering);
        boolean isLast = recent(now, recipient).size() == recipient.pace().nudgesPerWeek() - 1;
        return isLast && now.isBefore(gathered) && gathered.isBefore(suggestion.fadesAt())
                ? Optional.of(new Verdict.Hold(gathered, "gathering"))
                : Optional.empty();
    }

    private List<Instant> recent(Instant now, Recipient recipient) {
        return recipient.history().stream()
                .map(Release::at)
                .filter(at -> at.plus(window).isAfter(now))
                .sorted()
                .toList();
    }

    private static Instant last(List<Release> history, Predicate<Release> which) {
        return history.stream()
                .filter(which)
                .map(Release::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
