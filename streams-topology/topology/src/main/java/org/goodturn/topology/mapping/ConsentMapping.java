package org.goodturn.topology.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.goodturn.domain.consent.ConsentDecision;
import org.goodturn.domain.consent.Grant;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.consent.Terms;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;

/** Consents. */
public final class ConsentMapping {

    private ConsentMapping() {}

    /** What was said. A purpose that is not known here grants nothing. */
    public static ConsentDecision decision(ConsentRecord record) {
        List<Grant> grants = new ArrayList<>();
        for (org.goodturn.events.Grant grant : record.getGrants()) {
            purpose(grant.getPurpose())
                    .ifPresent(purpose -> grants.add(new Grant(purpose, terms(grant), grant.getReceipt())));
        }
        return new ConsentDecision(
                record.getRevision(),
                record.getReplaces() == null ? OptionalLong.empty() : OptionalLong.of(record.getReplaces()),
                record.getOrigin() == ConsentOrigin.PERSON
                        ? ConsentDecision.Origin.PERSON
                        : ConsentDecision.Origin.OPERATOR,
                record.getDecidedAt(),
                grants);
    }

    /** The terms as letters carry them. */
    public static List<org.goodturn.letters.Terms> letterTerms(List<Terms> terms) {
        return terms.stream()
                .map(one -> new org.goodturn.letters.Terms(
                        one.source(),
                        one.from().equals(Instant.MIN) ? null : one.from(),
                        one.until().equals(Instant.MAX) ? null : one.until()))
                .toList();
    }

    /** The terms that a letter carried. */
    public static List<Terms> terms(List<org.goodturn.letters.Terms> carried) {
        return carried.stream()
                .map(one -> new Terms(one.getSource(), orMin(one.getFrom()), orMax(one.getUntil())))
                .toList();
    }

    private static Terms terms(org.goodturn.events.Grant grant) {
        return new Terms(grant.getSource(), orMin(grant.getFrom()), orMax(grant.getUntil()));
    }

    private static Optional<Purpose> purpose(org.goodturn.events.Purpose purpose) {
        return switch (purpose) {
            case MAP_TRUST -> Optional.of(Purpose.MAP_TRUST);
            case DETECT_INTENT -> Optional.of(Purpose.DETECT_INTENT);
            case SHARE_INTENT -> Optional.of(Purpose.SHARE_INTENT);
            case BE_INTRODUCED -> Optional.of(Purpose.BE_INTRODUCED);
            case BE_A_BRIDGE -> Optional.of(Purpose.BE_A_BRIDGE);
            case RECEIVE_NUDGES -> Optional.of(Purpose.RECEIVE_NUDGES);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Instant orMin(Instant at) {
        return at == null ? Instant.MIN : at;
    }

    private static Instant orMax(Instant at) {
        return at == null ? Instant.MAX : at;
    }
}
