package org.goodturn.topology.stage.timing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.domain.consent.Consents;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.InheritedBelief;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.Path;
import org.goodturn.domain.trust.TrustModel;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.trust.KnownTies;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Work;

/** Looks at a held suggestion with the recipient's state of today: consents, and their own ties with all whom it names. */
final class Today {

    private final TrustModel model;
    private final InheritedBelief beliefs;

    Today(TrustModel model) {
        this.model = model;
        this.beliefs = new InheritedBelief(model);
    }

    /** The suggestion as of now; empty if it no longer stands. */
    Optional<Candidate> asOfNow(Candidate candidate, Work work) {
        Instant now = work.moment().now();
        Consents consents = People.self(work).consents();
        boolean ownNeedUnwatched = !candidate.offering() && !consents.allows(Purpose.DETECT_INTENT, now);
        if (ownNeedUnwatched || !consents.allows(Purpose.MAP_TRUST, now)) {
            return Optional.empty();
        }
        TieState tie = People.tie(work, candidate.with().value());
        boolean known = !tie.ledger().isEmpty();
        if (candidate.kind() == NudgeKind.FOLLOW_UP) {
            return known ? Optional.of(candidate.with(KnownTies.of(tie, model, now))) : Optional.empty();
        }
        return known
                ? Optional.empty()
                : Optional.of(withWaysOfToday(candidate, work)).filter(Candidate::leadsSomewhere);
    }

    private Candidate withWaysOfToday(Candidate candidate, Work work) {
        Instant now = work.moment().now();
        List<Path> ways = candidate.paths().stream()
                .flatMap(path -> {
                    TieState tie = People.tie(work, path.bridge().value());
                    return tie.ledger().isEmpty()
                            ? Stream.empty()
                            : Stream.of(path.asKnownToday(
                                    tie.ledger().evidence(model, now),
                                    beliefs.belief(tie.ledger(), now),
                                    tie.ledger().interactions()));
                })
                .toList();
        return candidate.with(ways);
    }
}
