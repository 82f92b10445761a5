package org.goodturn.topology.stage.introduction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.Decision;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.consent.Consents;
import org.goodturn.domain.consent.Grant;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.InheritedBelief;
import org.goodturn.domain.introduction.Need;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.EvidenceBothWays;
import org.goodturn.letters.AskBridge;
import org.goodturn.letters.AskOther;
import org.goodturn.letters.Continue;
import org.goodturn.letters.OfferCandidate;
import org.goodturn.letters.Passage;
import org.goodturn.topology.mapping.IntroductionMapping;
import org.goodturn.topology.mapping.TrustMapping;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.LongerWork;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.timing.NudgeDesk;
import org.goodturn.topology.stage.trust.KnownTies;
import org.goodturn.topology.state.AskMemo;
import org.goodturn.topology.state.AskMemo.Ranked;
import org.goodturn.topology.state.Journal;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Work;

/**
 * At somebody who is asked: they may be the answer themselves (a follow-up), and they may know who is. Only ties that offer
 * what is needed, are trusted and trust back are asked in turn.
 */
public final class BeABridge implements LongerWork {

    private final Judgement judgement;
    private final InheritedBelief beliefs;
    private final TieSearch search;
    private final Mentions mentions;
    private final NudgeDesk desk;

    public BeABridge(Judgement judgement, Mentions mentions, NudgeDesk desk) {
        this.judgement = judgement;
        this.beliefs = new InheritedBelief(judgement.trust());
        this.search = new TieSearch(
                judgement.limits().tiesPerStep(),
                judgement.limits().candidatesPerBridge(),
                (tie, now) -> beliefs.belief(tie.ledger(), now));
        this.mentions = mentions;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "name-ties";
    }

    /** A seeker asks. */
    public void asked(String seeker, AskBridge asked, Work work) {
        Instant now = work.moment().now();
        Need need = IntroductionMapping.need(asked.getNeed());
        PersonState self = People.self(work);
        TieState tie = People.tie(work, seeker);
        if (need.hasFaded(now) || tie.ledger().isEmpty() || !self.consents().allows(Purpose.MAP_TRUST, now)) {
            work.count("asks-without-a-tie");
            return;
        }
        Evidence seekerAboutSelf = TrustMapping.evidence(asked.getAskerAboutBridge());
        AskMemo memo = new AskMemo(
                need,
                seeker,
                asked.getReceipt(),
                seekerAboutSelf,
                List.of(),
                asked.getAskerInBridge(),
                IntroductionMapping.liveliness(asked.getLiveliness()),
                0);
        answerOneself(memo, self, tie, work);
        Decision lends = judgement
                .asking()
                .lend(
                        tie.ledger().evidence(judgement.trust(), now),
                        People.journal(work).loadAt(now));
        if (self.consents().allows(Purpose.BE_A_BRIDGE, now)) {
            switch (lends) {
                case Decision.Allow allowed -> search(memo, null, work);
                case Decision.Refuse refused -> work.count("asks-refused-" + refused.reason());
            }
        }
    }

    @Override
    public void step(Continue where, Work work) {
        Consents consents = People.self(work).consents();
        Instant now = work.moment().now();
        if (consents.allows(Purpose.BE_A_BRIDGE, now) && consents.allows(Purpose.MAP_TRUST, now)) {
            search(AskMemo.of(LongerWork.memo(where)), LongerWork.after(where), work);
        }
    }

    private void answerOneself(AskMemo asked, PersonState self, TieState tie, Work work) {
        Instant now = work.moment().now();
        double fit = self.card(now).fit(asked.need().topic());
        Optional<Grant> grant = self.consents().grantAt(Purpose.BE_INTRODUCED, now);
        if (fit < judgement.asking().leastFit() || grant.isEmpty()) {
            return;
        }
        if (!mentions.note(asked.seeker(), asked.need().until(), work)) {
            return;
        }
        Evidence about = tie.ledger().evidence(judgement.trust(), now);
        boolean told = asked.need().shared()
                && desk.consider(
                        new Candidate(
                                NudgeKind.FOLLOW_UP,
                                new PersonId(asked.seeker()),
                                asked.need(),
                                true,
                                fit,
                                Optional.of(KnownTies.of(tie, judgement.trust(), now)),
                                List.of(),
                                asked.receipt()),
                        work);
        work.letter(
                asked.seeker(),
                LetterTypes.OFFER_CANDIDATE,
                OfferCandidate.newBuilder()
                        .setNeed(IntroductionMapping.letter(asked.need()))
                        .setThrough(null)
                        .setBridge(null)
                        .setOtherAboutBridge(TrustMapping.letter(about))
                        .setFit(fit)
                        .setAlsoTold(told)
                        .setReceipt(grant.get().receipt())
                        .build());
    }

    private void search(AskMemo sofar, String after, Work work) {
        int load = People.journal(work).loadAt(work.moment().now());
        search.step(this, sofar, after, (other, tie) -> rank(sofar, other, tie, load, work), work)
                .ifPresent(found -> name(found, load, work));
    }

    private Optional<Ranked> rank(AskMemo asked, String other, TieState tie, int load, Work work) {
        if (other.equals(asked.seeker())) {
            return Optional.empty();
        }
        Instant now = work.moment().now();
        double fit = tie.otherCard().fit(asked.need().topic());
        if (fit < judgement.asking().leastFit()
                || !judgement.asking().circle().carries(tie.ledger()).isAllowed()) {
            return Optional.empty();
        }
        EvidenceBothWays evidence = tie.ledger().bothWays(judgement.trust(), now);
        Evidence about = evidence.about();
        double belief = beliefs.belief(tie.ledger(), now);
        return judgement
                        .asking()
                        .name(
                                about,
                                evidence.back(),
                                tie.otherCard(),
                                asked.need().topic(),
                                load)
                        .isAllowed()
                ? Optional.of(new Ranked(
                        other,
                        fit * belief,
                        fit,
                        about,
                        tie.ledger().interactions(),
                        tie.ledger().firstAt(),
                        belief))
                : Optional.empty();
    }

    private void name(AskMemo found, int load, Work work) {
        Instant now = work.moment().now();
        if (found.best().isEmpty()
                || !mentions.note(found.seeker(), found.need().until(), work)) {
            return;
        }
        TieState seekerTie = People.tie(work, found.seeker());
        Evidence aboutSeeker = seekerTie.ledger().evidence(judgement.trust(), now);
        List<String> receipts = receipts(People.self(work).consents(), now);
        List<Ranked> named = withinGoodwill(found.best(), load);
        for (Ranked tie : named) {
            if (found.need().shared()
                    && !mentions.note(tie.other(), found.need().until(), work)) {
                continue;
            }
            work.letter(
                    tie.other(),
                    LetterTypes.ASK_OTHER,
                    AskOther.newBuilder()
                            .setNeed(IntroductionMapping.letter(found.need()))
                            .setSeeker(found.seeker())
                            .setSeekerReceipt(found.receipt())
                            .setSeekerAboutBridge(TrustMapping.letter(found.seekerAboutSelf()))
                            .setBridgeAboutOther(TrustMapping.letter(tie.about()))
                            .setBridgeAboutSeeker(TrustMapping.letter(aboutSeeker))
                            .setFit(tie.fit())
                            .setBridgeLoad(load)
                            .setSeekerBridgeCount(seekerTie.ledger().interactions())
                            .setBridgeOtherCount(tie.count())
                            .setBridgeOtherSince(tie.firstAt())
                            .setReceipts(receipts)
                            .setSeekerBridgeSince(since(seekerTie))
                            .setPassage(passage(found, tie, seekerTie, work))
                            .setSeekerLiveliness(
                                    found.need().shared() ? IntroductionMapping.letter(found.liveliness()) : null)
                            .build());
        }
        Journal journal = People.journal(work);
        work.put(Rooms.JOURNALS, work.person(), journal.named(named.size(), now));
    }

    /** No more than the bridge may still name this week. */
    private List<Ranked> withinGoodwill(List<Ranked> best, int load) {
        int left = Math.max(0, judgement.asking().mostBridgeLoad() - load);
        return best.subList(0, Math.min(best.size(), left));
    }

    /** Absent where the tie was forgotten while the search went on. */
    private static Instant since(TieState tie) {
        return tie.ledger().isEmpty() ? null : tie.ledger().firstAt();
    }

    private Passage passage(AskMemo found, Ranked tie, TieState seekerTie, Work work) {
        Instant now = work.moment().now();
        TieState otherTie = People.tie(work, tie.other());
        Instant seekerAt = seekerTie.ledger().lastAt();
        Instant otherAt = otherTie.ledger().lastAt();
        return new Passage(
                found.seekerInSelf(),
                beliefs.belief(seekerTie.ledger(), now),
                tie.belief(),
                found.reach(),
                seekerTie.sent().together(otherTie.sent(), now),
                seekerAt.isBefore(otherAt) ? seekerAt : otherAt);
    }

    /** The bridge's receipts: {@code map-trust}, then {@code be-a-bridge}. */
    private static List<String> receipts(Consents consents, Instant now) {
        return List.of(
                consents.grantAt(Purpose.MAP_TRUST, now).map(Grant::receipt).orElse(""),
                consents.grantAt(Purpose.BE_A_BRIDGE, now).map(Grant::receipt).orElse(""));
    }
}
