package org.goodturn.topology.stage.trust;

import java.time.Instant;
import org.goodturn.domain.introduction.Candidate.KnownTie;
import org.goodturn.domain.trust.Bucket;
import org.goodturn.domain.trust.Direction;
import org.goodturn.domain.trust.EvidenceBothWays;
import org.goodturn.domain.trust.TrustModel;
import org.goodturn.topology.state.TieState;

/** Reads off a side of a tie what a follow-up needs to know. */
public final class KnownTies {

    private KnownTies() {}

    /** The tie, as of a moment. */
    public static KnownTie of(TieState tie, TrustModel model, Instant now) {
        EvidenceBothWays evidence = tie.ledger().bothWays(model, now);
        return new KnownTie(
                evidence.about(),
                evidence.back(),
                tie.ledger().interactions(),
                tie.ledger().lastAt(),
                tie.ledger().firstAt(),
                received(tie));
    }

    private static long received(TieState tie) {
        return tie.ledger().buckets().stream()
                .filter(bucket -> bucket.key().direction() == Direction.RECEIVED)
                .mapToLong(Bucket::count)
                .sum();
    }
}
