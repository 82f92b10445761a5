package org.goodturn.topology.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.domain.Topic;
import org.goodturn.domain.agreement.Ask;
import org.goodturn.domain.agreement.AskWording;
import org.goodturn.domain.agreement.Role;
import org.goodturn.domain.consent.Consents;
import org.goodturn.domain.consent.Grant;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.disclosure.OwnSuggestion;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Sociability;
import org.goodturn.domain.timing.Pace;
import org.goodturn.events.HeldCounts;
import org.goodturn.events.HeldNudge;
import org.goodturn.events.HeldPerson;
import org.goodturn.events.HeldTie;
import org.goodturn.events.NudgeOutcome;
import org.goodturn.events.Tie;
import org.goodturn.events.TieEvidence;
import org.goodturn.topology.state.AskState;
import org.goodturn.topology.state.Journal;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.TieState;

/** What is kept of a person, as they may read it. */
public final class HeldMapping {

    /** A receipt that an import made up may be of any length; an answer may not. */
    private static final int LONGEST_RECEIPT = 64;

    private HeldMapping() {}

    /** What is kept once. */
    public static HeldPerson person(
            PersonState self, Optional<Journal> journal, Optional<Sociability> sociability, HeldCounts counts) {
        Consents consents = self.consents();
        return HeldPerson.newBuilder()
                .setConsentRevision(consents.revision())
                .setConsentDecidedAt(known(consents.decidedAt()))
                .setGrants(consents.grants().stream().map(HeldMapping::grant).toList())
                .setInForce(self.inForce().stream().sorted().map(Purpose::word).toList())
                .setOffers(self.offers().stream().map(Topic::path).toList())
                .setRegion(self.region().orElse(null))
                .setTimeZone(self.pace().zone().getId())
                .setPace(pace(self.pace()))
                .setJournal(journal.map(HeldJournalMapping::journal).orElse(null))
                .setSociability(sociability.map(HeldJournalMapping::sociability).orElse(null))
                .setCounts(counts)
                .build();
    }

    /** One side of a tie. */
    public static HeldTie tie(Tie published, TieState kept) {
        List<TieEvidence> evidence = published.getEvidence().stream()
                .map(one -> TieEvidence.newBuilder(one)
                        .setReceipt(cut(one.getReceipt()))
                        .build())
                .toList();
        return new HeldTie(
                Tie.newBuilder(published).setEvidence(evidence).build(),
                (long) kept.recent().hashes().length,
                (long) kept.sent().messages().size());
    }

    /** A suggestion; whom it names only where that may be seen. */
    public static HeldNudge nudge(NudgeState nudge) {
        Candidate candidate = nudge.candidate();
        boolean named = OwnSuggestion.mayName(nudge.status(), candidate);
        List<String> through =
                candidate.paths().stream().map(path -> path.bridge().value()).toList();
        return HeldNudge.newBuilder()
                .setId(nudge.id())
                .setStatus(NudgeMapping.word(nudge.status()))
                .setKind(candidate.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .setTopic(candidate.need().topic().path())
                .setWith(named ? candidate.with().value() : null)
                .setThrough(named ? through : List.of())
                .setScore(1 / (1 + StrictMath.exp(-nudge.scored().logOdds())))
                .setHeldSince(nudge.heldSince())
                .setOpenedAt(known(nudge.openedAt()))
                .setExpiresAt(nudge.expiresAt())
                .setDueAt(known(nudge.dueAt()))
                .setReason(nudge.reason())
                .setOutcome(NudgeOutcome.valueOf(nudge.outcome().name()))
                .build();
    }

    /** A question to the person, as a bridge or as the other side; whom it names only once it was said. */
    public static HeldNudge ask(AskState state) {
        Ask ask = state.ask();
        boolean named = OwnSuggestion.mayName(state.status());
        boolean bridge = ask.role() == Role.BRIDGE;
        String through = bridge ? ask.other().value() : ask.bridge().value();
        return HeldNudge.newBuilder()
                .setId(state.id())
                .setStatus(NudgeMapping.word(state.status()))
                .setKind(bridge ? "asked-as-bridge" : "asked-as-other-side")
                .setTopic(ask.about().topic().path())
                .setWith(named ? ask.asker().value() : null)
                .setThrough(named ? List.of(through) : List.of())
                .setScore(AskWording.of(ask)
                        .explain(state.score(), state.dataUsed())
                        .score())
                .setHeldSince(state.score().at())
                .setOpenedAt(known(state.openedAt()))
                .setExpiresAt(ask.until())
                .setDueAt(known(state.dueAt()))
                .setReason(state.reason())
                .setOutcome(NudgeOutcome.valueOf(state.outcome().name()))
                .build();
    }

    private static org.goodturn.events.Grant grant(Grant grant) {
        return new org.goodturn.events.Grant(
                org.goodturn.events.Purpose.valueOf(grant.purpose().name()),
                grant.terms().source(),
                known(grant.terms().from()),
                known(grant.terms().until()),
                cut(grant.receipt()));
    }

    private static org.goodturn.events.Pace pace(Pace pace) {
        return new org.goodturn.events.Pace(pace.nudgesPerWeek(), pace.quietFromMinute(), pace.quietUntilMinute());
    }

    /** The ends of time are no dates. */
    static Instant known(Instant at) {
        return at.equals(Instant.MIN) || at.equals(Instant.MAX) ? null : at;
    }

    private static String cut(String receipt) {
        return receipt.length() > LONGEST_RECEIPT ? receipt.substring(0, LONGEST_RECEIPT) : receipt;
    }
}
