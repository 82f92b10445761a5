package org.goodturn.domain.consent;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a grant covers: one source over one interval of event times.
 *
 * @param source the source, {@link #ANY_SOURCE} for all
 * @param from first event time covered; {@link Instant#MIN} means from the beginning
 * @param until end, exclusive; {@link Instant#MAX} means until withdrawn
 */
public record Terms(String source, Instant from, Instant until) {

    /** Every source. */
    public static final String ANY_SOURCE = "*";

    /** Everything, always. */
    public static final Terms UNLIMITED = new Terms(ANY_SOURCE, Instant.MIN, Instant.MAX);

    public Terms {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    /** Whether these cover something observed by a source at a moment. */
    public boolean cover(String observedBy, Instant at) {
        return (source.equals(ANY_SOURCE) || source.equals(observedBy)) && coverTime(at);
    }

    /** Whether one of these covers all that a source observed from one moment to another, both included. */
    public static boolean cover(List<Terms> all, String observedBy, Instant first, Instant last) {
        return all.stream().anyMatch(terms -> terms.cover(observedBy, first) && terms.cover(observedBy, last));
    }

    /** Whether a moment lies in the interval, whatever the source. */
    public boolean coverTime(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** Whether these cover everything that others cover. */
    boolean contain(Terms other) {
        return (source.equals(ANY_SOURCE) || source.equals(other.source))
                && !other.from.isBefore(from)
                && !other.until.isAfter(until);
    }

    /** What both cover, if anything. */
    public Optional<Terms> intersect(Terms other) {
        String common = source.equals(ANY_SOURCE) ? other.source : source;
        boolean sourcesMeet = other.source.equals(ANY_SOURCE) || other.source.equals(common);
        Instant start = from.isAfter(other.from) ? from : other.from;
        Instant end = until.isBefore(other.until) ? until : other.until;
        return sourcesMeet && start.isBefore(end) ? Optional.of(new Terms(common, start, end)) : Optional.empty();
    }
}
