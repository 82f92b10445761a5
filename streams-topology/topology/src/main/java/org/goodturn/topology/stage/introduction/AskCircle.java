package org.goodturn.topology.stage.introduction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.consent.Grant;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.InheritedBelief;
import org.goodturn.domain.introduction.Need;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.letters.AskBridge;
import org.goodturn.letters.Continue;
import org.goodturn.topology.mapping.IntroductionMapping;
import org.goodturn.topology.mapping.TrustMapping;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.LongerWork;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.AskMemo;
import org.goodturn.topology.state.AskMemo.Ranked;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Work;

/** At the seeker: asks the most trusted ties, first those that offer what is needed. */
public final class AskCircle implements LongerWork {

    private static final double OFFERS_FIRST = 1000;

    private final Judgement judgement;
    private final InheritedBelief beliefs;
    private final TieSearch search;

    public AskCircle(Judgement judgement) {
        this.judgement = judgement;
        this.beliefs = new InheritedBelief(judgement.trust());
        this.search = new TieSearch(
                judgement.limits().tiesPerStep(), judgement.limits().tiesAskedPerShift(), (tie, now) -> 0);
    }

    @Override
    public String name() {
        return "ask-circle";
    }

    /** Begins to ask, if the seeker wants to hear of it or lets others know, and lets ties be kept. */
    public void start(Need need, PersonState self, Work work) {
        if (!mayAsk(self, work.moment().now())) {
            work.count("shifts-without-consent-to-ask");
            return;
        }
        String receipt = self.consents()
                .grantAt(Purpose.SHARE_INTENT, work.moment().now())
                .map(Grant::receipt)
                .orElse("");
        ask(
                new AskMemo(need, work.person(), receipt, Evidence.NONE, List.of(), 0, People.liveliness(work), 0),
                null,
                work);
    }

    @Override
    public void step(Continue where, Work work) {
        AskMemo sofar = AskMemo.of(LongerWork.memo(where));
        if (!People.has(work, sofar.need())) {
            work.count("searches-without-need");
        } else if (mayAsk(People.self(work), work.moment().now())) {
            ask(sofar, LongerWork.after(where), work);
        }
    }

    private void ask(AskMemo sofar, String after, Work work) {
        search.step(this, sofar, after, (other, tie) -> rank(sofar.need(), other, tie, work), work)
                .ifPresent(found -> write(found, work));
    }

    private Optional<Ranked> rank(Need need, String other, TieState tie, Work work) {
        if (!judgement.asking().circle().carries(tie.ledger()).isAllowed()) {
            return Optional.empty();
        }
        Instant now = work.moment().now();
        Instant lastAt = tie.ledger().lastAt();
        Instant judgedAt = judgement.asking().circle().judgedAt(lastAt, now);
        Evidence about = tie.ledger().evidence(judgement.trust(), judgedAt);
        if (!judgement
                .asking()
                .ask(about, lastAt, tie.otherCard(), need.topic(), now)
                .isAllowed()) {
            return Optional.empty();
        }
        double fit = tie.otherCard().fit(need.topic());
        double belief = beliefs.belief(tie.ledger(), now);
        double rank = belief + fit * OFFERS_FIRST;
        return Optional.of(new Ranked(
                other,
                rank,
                fit,
                judgedAt.equals(now) ? about : tie.ledger().evidence(judgement.trust(), now),
                tie.ledger().interactions(),
                tie.ledger().firstAt(),
                belief));
    }

    private void write(AskMemo found, Work work) {
        for (Ranked tie : found.best()) {
            org.goodturn.letters.Need need = IntroductionMapping.letter(found.need());
            work.letter(
                    tie.other(),
                    LetterTypes.ASK_BRIDGE,
                    AskBridge.newBuilder()
                            .setNeed(need)
                            .setAskerAboutBridge(TrustMapping.letter(tie.about()))
                            .setReceipt(found.receipt())
                            .setAskerInBridge(tie.belief())
                            .setLiveliness(
                                    found.need().shared() ? IntroductionMapping.letter(found.liveliness()) : null)
                            .build());
        }
        work.count("circles-asked");
    }

    private static boolean mayAsk(PersonState self, Instant now) {
        return self.consents().allows(Purpose.MAP_TRUST, now)
                && (self.consents().allows(Purpose.RECEIVE_NUDGES, now)
                        || self.consents().allows(Purpose.SHARE_INTENT, now));
    }
}
