package org.goodturn.topology.stage.introduction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.consent.Grant;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.InheritedBelief;
import org.goodturn.domain.introduction.Need;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.Path;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.letters.AskOther;
import org.goodturn.letters.OfferCandidate;
import org.goodturn.topology.mapping.IntroductionMapping;
import org.goodturn.topology.mapping.TrustMapping;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.timing.NudgeDesk;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Work;

/**
 * At the other side: a bridge asks whether they may be named. Their consent of today decides. Where the seeker lets others know,
 * they are a recipient, too.
 */
public final class AnswerBridge {

    private final Judgement judgement;
    private final InheritedBelief beliefs;
    private final Mentions mentions;
    private final NudgeDesk desk;

    public AnswerBridge(Judgement judgement, Mentions mentions, NudgeDesk desk) {
        this.judgement = judgement;
        this.beliefs = new InheritedBelief(judgement.trust());
        this.mentions = mentions;
        this.desk = desk;
    }

    /** A bridge asks. */
    public void asked(String bridge, AskOther asked, Work work) {
        Instant now = work.moment().now();
        Need need = IntroductionMapping.need(asked.getNeed());
        PersonState self = People.self(work);
        Optional<Grant> grant = self.consents().grantAt(Purpose.BE_INTRODUCED, now);
        TieState bridgeTie = People.tie(work, bridge);
        double fit = self.card(now).fit(need.topic());
        if (need.hasFaded(now) || grant.isEmpty() || fit < judgement.asking().leastFit()) {
            work.count("asks-not-for-me");
            return;
        }
        if (bridgeTie.ledger().isEmpty()
                || !People.tie(work, asked.getSeeker()).ledger().isEmpty()) {
            work.count("asks-about-somebody-known");
            return;
        }
        if (!mentions.note(asked.getSeeker(), need.until(), work)) {
            return;
        }
        Evidence aboutBridge = bridgeTie.ledger().evidence(judgement.trust(), now);
        double inBridge = beliefs.belief(bridgeTie.ledger(), now);
        Path back = IntroductionMapping.toSeeker(asked, bridge, aboutBridge, inBridge);
        boolean told = need.shared() && desk.consider(offering(asked, need, fit, back), work);
        work.letter(
                asked.getSeeker(),
                LetterTypes.OFFER_CANDIDATE,
                OfferCandidate.newBuilder()
                        .setNeed(asked.getNeed())
                        .setThrough(asked)
                        .setBridge(bridge)
                        .setOtherAboutBridge(TrustMapping.letter(aboutBridge))
                        .setFit(fit)
                        .setAlsoTold(told)
                        .setReceipt(grant.get().receipt())
                        .setOtherInBridge(inBridge)
                        .setLiveliness(IntroductionMapping.letter(People.liveliness(work)))
                        .setStanding(
                                IntroductionMapping.letter(People.standing(work).received()))
                        .build());
    }

    private static Candidate offering(AskOther asked, Need need, double fit, Path back) {
        return new Candidate(
                NudgeKind.INTRODUCTION,
                new PersonId(asked.getSeeker()),
                need,
                true,
                fit,
                Optional.empty(),
                List.of(back),
                asked.getSeekerReceipt(),
                IntroductionMapping.liveliness(asked.getSeekerLiveliness()));
    }
}
