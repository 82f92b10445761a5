package org.goodturn.topology.stage.timing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.goodturn.domain.consent.Consents;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.InheritedBelief;
import org.goodturn.domain.introduction.Need;
import org.goodturn.domain.introduction.NeedRenewal;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.Path;
import org.goodturn.domain.trust.TrustModel;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.trust.KnownTies;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Work;

/** Looks at a suggestion with the recipient's state of today: consents, their need, and their own ties with all whom it names. */
final class Today {

    private final TrustModel model;
    private final InheritedBelief beliefs;
    private final NeedRenewal renewal;

    Today(TrustModel model, NeedRenewal renewal) {
        this.model = model;
        this.beliefs = new InheritedBelief(model);
        this.renewal = renewal;
    }

    /** Whether a suggestion stands. */
    sealed interface Standing {

        /** It does, with what is known today. */
        record Stands(Candidate candidate) implements Standing {}

        /** It does not. */
        record Falls(String reason) implements Standing {}
    }

    /** The suggestion as of now. */
    Standing asOfNow(Candidate candidate, Work work) {
        Instant now = work.moment().now();
        Consents consents = People.self(work).consents();
        boolean ownNeedUnwatched = !candidate.offering() && !consents.allows(Purpose.DETECT_INTENT, now);
        if (ownNeedUnwatched || !consents.allows(Purpose.MAP_TRUST, now)) {
            return new Standing.Falls("no-consent");
        }
        TieState tie = People.tie(work, candidate.with().value());
        boolean known = !tie.ledger().isEmpty();
        Candidate lasting = renewed(candidate, work);
        if (candidate.kind() == NudgeKind.FOLLOW_UP) {
            return known
                    ? new Standing.Stands(lasting.with(KnownTies.of(tie, model, now)))
                    : new Standing.Falls("tie-is-gone");
        }
        if (known) {
            return new Standing.Falls("met-since");
        }
        Candidate withWays = withWaysOfToday(lasting, work).with(People.standing(work));
        return withWays.leadsSomewhere() ? new Standing.Stands(withWays) : new Standing.Falls("no-bridge-left");
    }

    /** The suggestion with the recipient's own need as lasting as what they did since makes it. */
    Candidate renewed(Candidate candidate, Work work) {
        if (candidate.offering()) {
            return candidate;
        }
        Need need = candidate.need();
        return work.get(Rooms.INTENTS, People.key(work, need.topic().path()))
                .flatMap(intent -> intent.log()
                        .current()
                        .filter(shift -> shift.since().equals(need.since()))
                        .map(shift -> candidate.lastingUntil(renewal.until(shift, intent.lastAt()))))
                .orElse(candidate);
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
