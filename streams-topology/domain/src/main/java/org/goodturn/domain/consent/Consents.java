package org.goodturn.domain.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a person allows, as of the latest decision that counts.
 *
 * @param revision the decision's revision; 0 before the first
 * @param origin who decided
 * @param decidedAt when
 * @param grants everything granted
 */
public record Consents(long revision, ConsentDecision.Origin origin, Instant decidedAt, List<Grant> grants) {

    /** Nothing was ever said: everything is refused. */
    public static final Consents NONE = new Consents(0, ConsentDecision.Origin.OPERATOR, Instant.MIN, List.of());

    public Consents {
        grants = List.copyOf(grants);
    }

    /** The grant that allows a purpose for something observed by a source at a moment, if any. */
    public Optional<Grant> grantFor(Purpose purpose, String source, Instant at) {
        for (Grant grant : grants) {
            if (grant.purpose() == purpose && grant.terms().cover(source, at)) {
                return Optional.of(grant);
            }
        }
        return Optional.empty();
    }

    /** The grant that allows a purpose at a moment, whatever the source, if any. */
    public Optional<Grant> grantAt(Purpose purpose, Instant at) {
        for (Grant grant : grants) {
            if (grant.purpose() == purpose && grant.terms().coverTime(at)) {
                return Optional.of(grant);
            }
        }
        return Optional.empty();
    }

    /** Whether a purpose is allowed at a moment, whatever the source. */
    public boolean allows(Purpose purpose, Instant at) {
        return grantAt(purpose, at).isPresent();
    }

    /** The terms on which a purpose is granted; empty means not at all. */
    public List<Terms> termsOf(Purpose purpose) {
        return grants.stream()
                .filter(grant -> grant.purpose() == purpose)
                .map(Grant::terms)
                .toList();
    }

    /** The next moment after {@code now} at which a grant begins or ends by itself. */
    public Optional<Instant> nextChangeAfter(Instant now) {
        return grants.stream()
                .map(Grant::terms)
                .flatMap(terms -> List.of(terms.from(), terms.until()).stream())
                .filter(edge -> edge.isAfter(now) && !edge.equals(Instant.MAX))
                .min(Instant::compareTo);
    }

    /** Whether a later decision than that one allows something. */
    public boolean allowSomethingSince(long earlier) {
        return revision > earlier && !grants.isEmpty();
    }

    /**
     * What holds after a decision. A person's decision made on the revision that holds, or on a later one that was not seen
     * here (a compacted topic keeps the last decision alone), replaces everything. One made on an older revision can only take
     * away; read twice, it takes away nothing more. An operator's import counts until the person has spoken.
     */
    public Consents after(ConsentDecision decision) {
        if (decision.origin() == ConsentDecision.Origin.OPERATOR) {
            return origin == ConsentDecision.Origin.PERSON || isOutdated(decision)
                    ? this
                    : taking(decision, decision.grants());
        }
        boolean firstWord = origin == ConsentDecision.Origin.OPERATOR;
        boolean madeOnThis =
                decision.replaces().isPresent() ? decision.replaces().getAsLong() >= revision : firstWord;
        return taking(decision, madeOnThis ? decision.grants() : whatBothGrant(decision.grants()));
    }

    private boolean isOutdated(ConsentDecision decision) {
        int order = decision.decidedAt().compareTo(decidedAt);
        return order < 0 || order == 0 && decision.revision() < revision;
    }

    private Consents taking(ConsentDecision decision, List<Grant> next) {
        Instant latest = decision.decidedAt().isAfter(decidedAt) ? decision.decidedAt() : decidedAt;
        return new Consents(Math.max(revision, decision.revision()), decision.origin(), latest, next);
    }

    private List<Grant> whatBothGrant(List<Grant> others) {
        List<Grant> common = new ArrayList<>();
        for (Grant mine : grants) {
            partsOf(mine, others).forEach(common::add);
        }
        return withoutRepeats(common);
    }

    private static Stream<Grant> partsOf(Grant mine, List<Grant> others) {
        return others.stream()
                .filter(other -> other.purpose() == mine.purpose())
                .flatMap(other -> mine.terms().intersect(other.terms()).stream())
                .map(terms -> new Grant(mine.purpose(), terms, mine.receipt()));
    }

    private static List<Grant> withoutRepeats(List<Grant> all) {
        List<Grant> kept = new ArrayList<>();
        for (Grant grant : all) {
            if (kept.stream().noneMatch(earlier -> earlier.contains(grant))) {
                kept.removeIf(grant::contains);
                kept.add(grant);
            }
        }
        return kept;
    }
}
