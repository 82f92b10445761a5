package org.goodturn.topology.stage.introduction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Candidate.KnownTie;
import org.goodturn.domain.introduction.Liveliness;
import org.goodturn.domain.introduction.Need;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.Path;
import org.goodturn.domain.trust.Repute;
import org.goodturn.letters.OfferCandidate;
import org.goodturn.letters.Retract;
import org.goodturn.topology.mapping.IntroductionMapping;
import org.goodturn.topology.mapping.TrustMapping;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.timing.NudgeDesk;
import org.goodturn.topology.stage.timing.TakeBack;
import org.goodturn.topology.stage.trust.KnownTies;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Work;

/** At the seeker: the other side agreed to be named; the desk decides whether and when it is said. */
public final class TakeCandidate {

    private final Judgement judgement;
    private final Mentions mentions;
    private final NudgeDesk desk;

    public TakeCandidate(Judgement judgement, Mentions mentions, NudgeDesk desk) {
        this.judgement = judgement;
        this.mentions = mentions;
        this.desk = desk;
    }

    /** The need was forgotten while this was under way: who was told of it must forget it, too. */
    private static void forget(String other, OfferCandidate offered, Need need, Work work) {
        work.count("candidates-without-need");
        if (offered.getAlsoTold()) {
            work.letter(
                    other,
                    LetterTypes.RETRACT,
                    new Retract(TakeBack.CONSENT_WITHDRAWN, TakeBack.SEEKER, need.shiftId()));
        }
    }

    /** Somebody may be named. */
    public void offered(String other, OfferCandidate offered, Work work) {
        Instant now = work.moment().now();
        Need need = IntroductionMapping.need(offered.getNeed());
        if (!People.has(work, need)) {
            forget(other, offered, need, work);
            return;
        }
        if (offered.getAlsoTold()) {
            mentions.note(other, need.until(), work);
        }
        TieState tie = People.tie(work, other);
        boolean known = !tie.ledger().isEmpty();
        boolean introduces = offered.getThrough() != null;
        if (known == introduces) {
            work.count(known ? "candidates-already-known" : "candidates-unknown");
            return;
        }
        List<Path> paths = introduces
                ? List.of(IntroductionMapping.toOther(
                        offered.getThrough(),
                        offered.getBridge(),
                        TrustMapping.evidence(offered.getOtherAboutBridge()),
                        offered.getOtherInBridge()))
                : List.of();
        Optional<KnownTie> knownTie =
                introduces ? Optional.empty() : Optional.of(KnownTies.of(tie, judgement.trust(), now));
        desk.consider(
                new Candidate(
                        introduces ? NudgeKind.INTRODUCTION : NudgeKind.FOLLOW_UP,
                        new PersonId(other),
                        need,
                        false,
                        offered.getFit(),
                        knownTie,
                        paths,
                        offered.getReceipt(),
                        introduces ? IntroductionMapping.liveliness(offered.getLiveliness()) : Liveliness.UNKNOWN,
                        introduces
                                ? IntroductionMapping.regards(offered.getStanding())
                                        .map(received -> new Repute(received, People.standing(work)))
                                : Optional.empty()),
                work);
    }
}
