package org.goodturn.domain.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;

/**
 * What a person does not want to hear of for a while, and why. Bounded: beyond it the one that ends first is forgotten,
 * never the one just said.
 *
 * @param all in the order they were said
 */
public record Suppressions(List<Suppression> all) {

    /** Most that are kept. */
    public static final int MOST = 64;

    /** Nothing is suppressed. */
    public static final Suppressions NONE = new Suppressions(List.of());

    private static final Duration AFTER_DECLINE = Duration.ofDays(90);
    private static final Duration AFTER_WRONG = Duration.ofDays(365);
    private static final Duration PERSON_AFTER_ACCEPTING = Duration.ofDays(30);
    private static final Duration TOPIC_AFTER_ACCEPTING = Duration.ofDays(3);

    /** Why something rests. */
    public enum Cause {
        /** The recipient declined it: it is not said. */
        DECLINED("declined-before", false),
        /** The recipient called it wrong: it is not said. */
        WRONG("called-wrong-before", false),
        /** The recipient accepted something like it, and is busy with that: it waits. */
        ACCEPTED("accepted-lately", true);

        private final String reason;
        private final boolean waits;

        Cause(String reason, boolean waits) {
            this.reason = reason;
            this.waits = waits;
        }

        /** A code for "why not?". */
        public String reason() {
            return reason;
        }
    }

    /**
     * One thing not to hear of.
     *
     * @param with about whom; absent means anybody
     * @param topic about what; absent means anything
     * @param until for how long
     * @param cause why
     */
    public record Suppression(Optional<PersonId> with, Optional<Topic> topic, Instant until, Cause cause) {

        boolean covers(Subject subject, Instant now) {
            return now.isBefore(until)
                    && with.map(subject.with()::equals).orElse(true)
                    && topic.map(subject.topic()::equals).orElse(true);
        }

        boolean saysTheSame(Suppression other) {
            return with.equals(other.with) && topic.equals(other.topic) && cause == other.cause;
        }
    }

    public Suppressions {
        all = List.copyOf(all);
    }

    /** Why a subject is not said at all; empty if nothing forbids it. */
    public Optional<Cause> forbids(Subject subject, Instant now) {
        return covering(subject, now)
                .map(Suppression::cause)
                .filter(cause -> !cause.waits)
                .max(Comparator.naturalOrder());
    }

    /** Whether a subject is not said at all. */
    public boolean covers(Subject subject, Instant now) {
        return forbids(subject, now).isPresent();
    }

    /** Until when a subject waits, because something like it was accepted; {@code now} if it need not. */
    public Instant restsUntil(Subject subject, Instant now) {
        return covering(subject, now)
                .filter(one -> one.cause().waits)
                .map(Suppression::until)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private Stream<Suppression> covering(Subject subject, Instant now) {
        return all.stream().filter(one -> one.covers(subject, now));
    }

    /** After a decline: this person on this topic, for a quarter. */
    public Suppressions afterDecline(Subject subject, Instant now) {
        return with(
                new Suppression(
                        Optional.of(subject.with()),
                        Optional.of(subject.topic()),
                        now.plus(AFTER_DECLINE),
                        Cause.DECLINED),
                now);
    }

    /** After "wrong": this person altogether, for a year. */
    public Suppressions afterWrong(Subject subject, Instant now) {
        return with(
                new Suppression(Optional.of(subject.with()), Optional.empty(), now.plus(AFTER_WRONG), Cause.WRONG),
                now);
    }

    /** After a yes: this person rests for a month, since the two are in touch, and this topic for three days. */
    public Suppressions afterAccepting(Subject subject, Instant now) {
        return with(
                        new Suppression(
                                Optional.of(subject.with()),
                                Optional.empty(),
                                now.plus(PERSON_AFTER_ACCEPTING),
                                Cause.ACCEPTED),
                        now)
                .with(
                        new Suppression(
                                Optional.empty(),
                                Optional.of(subject.topic()),
                                now.plus(TOPIC_AFTER_ACCEPTING),
                                Cause.ACCEPTED),
                        now);
    }

    /** What ended goes; what says the same is said once, for the longer; beyond the bound, what ends first goes. */
    private Suppressions with(Suppression added, Instant now) {
        List<Suppression> next = new ArrayList<>(all);
        Instant until = added.until();
        for (Suppression one : all) {
            if (one.saysTheSame(added)) {
                until = one.until().isAfter(until) ? one.until() : until;
                next.remove(one);
            } else if (!now.isBefore(one.until())) {
                next.remove(one);
            }
        }
        while (next.size() >= MOST) {
            next.remove(Collections.min(next, Comparator.comparing(Suppression::until)));
        }
        next.add(new Suppression(added.with(), added.topic(), until, added.cause()));
        return new Suppressions(next);
    }
}
