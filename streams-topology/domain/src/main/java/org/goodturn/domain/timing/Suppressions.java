package org.goodturn.domain.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;

/**
 * What a person does not want to hear of for a while. Bounded: beyond it the one that ends first is forgotten,
 * never the one just said.
 *
 * @param all in the order they were said
 */
public record Suppressions(List<Suppression> all) {

    /** Most that are kept. */
    public static final int MOST = 64;

    /** Nothing is suppressed. */
    public static final Suppressions NONE = new Suppressions(List.of());

    /**
     * One thing not to hear of.
     *
     * @param with about whom; absent means anybody
     * @param topic about what; absent means anything
     * @param until for how long
     */
    public record Suppression(Optional<PersonId> with, Optional<Topic> topic, Instant until) {

        boolean covers(Subject subject, Instant now) {
            return now.isBefore(until)
                    && with.map(subject.with()::equals).orElse(true)
                    && topic.map(subject.topic()::equals).orElse(true);
        }

        boolean saysTheSame(Suppression other) {
            return with.equals(other.with) && topic.equals(other.topic);
        }
    }

    public Suppressions {
        all = List.copyOf(all);
    }

    /** Whether a subject is suppressed at a moment. */
    public boolean covers(Subject subject, Instant now) {
        return all.stream().anyMatch(one -> one.covers(subject, now));
    }

    /** After a decline: this person on this topic, for a while. */
    public Suppressions afterDecline(Subject subject, Instant now) {
        return with(
                new Suppression(
                        Optional.of(subject.with()), Optional.of(subject.topic()), now.plus(Duration.ofDays(90))),
                now);
    }

    /** After "wrong": this person altogether, for long. */
    public Suppressions afterWrong(Subject subject, Instant now) {
        return with(
                new Suppression(Optional.of(subject.with()), Optional.empty(), now.plus(Duration.ofDays(365))), now);
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
        next.add(new Suppression(added.with(), added.topic(), until));
        return new Suppressions(next);
    }
}
