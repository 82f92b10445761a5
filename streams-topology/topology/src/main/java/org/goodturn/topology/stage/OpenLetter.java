package org.goodturn.topology.stage;

import java.util.Map;
import org.goodturn.letters.AllAgreed;
import org.goodturn.letters.AskBridge;
import org.goodturn.letters.AskOther;
import org.goodturn.letters.AskToIntroduce;
import org.goodturn.letters.AskToMeet;
import org.goodturn.letters.CardChanged;
import org.goodturn.letters.Continue;
import org.goodturn.letters.NarrowTie;
import org.goodturn.letters.NoLonger;
import org.goodturn.letters.OfferCandidate;
import org.goodturn.letters.Retract;
import org.goodturn.letters.TieObservation;
import org.goodturn.letters.YesSaid;
import org.goodturn.topology.mapping.TrustMapping;
import org.goodturn.topology.stage.agreement.AgreementDesk;
import org.goodturn.topology.stage.consent.NarrowTies;
import org.goodturn.topology.stage.introduction.AnswerBridge;
import org.goodturn.topology.stage.introduction.BeABridge;
import org.goodturn.topology.stage.introduction.TakeCandidate;
import org.goodturn.topology.stage.timing.TakeBack;
import org.goodturn.topology.stage.trust.ObserveTie;
import org.goodturn.topology.work.OpenedLetter;
import org.goodturn.topology.work.RefusedException;
import org.goodturn.topology.work.Stage;
import org.goodturn.topology.work.Work;

/** Gives each letter to the one who answers it. */
final class OpenLetter implements Stage<OpenedLetter> {

    private final ObserveTie observeTie;
    private final NarrowTies narrowTies;
    private final BeABridge beABridge;
    private final AnswerBridge answerBridge;
    private final TakeCandidate takeCandidate;
    private final TakeBack takeBack;
    private final AgreementDesk agreements;
    private final Map<String, LongerWork> longerWork;

    OpenLetter(
            ObserveTie observeTie,
            NarrowTies narrowTies,
            BeABridge beABridge,
            AnswerBridge answerBridge,
            TakeCandidate takeCandidate,
            TakeBack takeBack,
            AgreementDesk agreements,
            Map<String, LongerWork> longerWork) {
        this.observeTie = observeTie;
        this.narrowTies = narrowTies;
        this.beABridge = beABridge;
        this.answerBridge = answerBridge;
        this.takeCandidate = takeCandidate;
        this.takeBack = takeBack;
        this.agreements = agreements;
        this.longerWork = Map.copyOf(longerWork);
    }

    @Override
    public void handle(OpenedLetter letter, Work work) {
        String from = letter.from();
        switch (letter.type()) {
            case LetterTypes.OBSERVE_TIE -> observeTie.told(from, (TieObservation) letter.body(), work);
            case LetterTypes.TIE_OBSERVED -> observeTie.answered(from, (TieObservation) letter.body(), work);
            case LetterTypes.CARD_CHANGED ->
                observeTie.cardChanged(from, TrustMapping.card(((CardChanged) letter.body()).getCard()), work);
            case LetterTypes.NARROW_TIE -> narrowTies.told(from, (NarrowTie) letter.body(), work);
            case LetterTypes.ASK_BRIDGE -> beABridge.asked(from, (AskBridge) letter.body(), work);
            case LetterTypes.ASK_OTHER -> answerBridge.asked(from, (AskOther) letter.body(), work);
            case LetterTypes.OFFER_CANDIDATE -> takeCandidate.offered(from, (OfferCandidate) letter.body(), work);
            case LetterTypes.RETRACT -> retract(from, (Retract) letter.body(), work);
            case LetterTypes.ASK_TO_INTRODUCE ->
                agreements.askedToIntroduce(from, (AskToIntroduce) letter.body(), work);
            case LetterTypes.ASK_TO_MEET -> agreements.askedToMeet(from, (AskToMeet) letter.body(), work);
            case LetterTypes.YES_SAID -> agreements.saidYes(from, (YesSaid) letter.body(), work);
            case LetterTypes.AGREED -> agreements.agreed(from, (AllAgreed) letter.body(), work);
            case LetterTypes.NO_LONGER -> agreements.noLonger(from, (NoLonger) letter.body(), work);
            case LetterTypes.CONTINUE -> goOn((Continue) letter.body(), work);
            default ->
                throw new RefusedException(
                        "unknown-letter-type",
                        "A newer instance wrote this letter; finish the upgrade and redrive it.");
        }
    }

    private void retract(String from, Retract letter, Work work) {
        if (letter.getShiftId() == null) {
            takeBack.naming(from, letter.getRole(), letter.getReason(), work);
        } else {
            takeBack.need(from, letter.getShiftId(), letter.getReason(), work);
        }
    }

    private void goOn(Continue letter, Work work) {
        LongerWork known = longerWork.get(letter.getWork());
        if (known == null) {
            throw new RefusedException(
                    "unknown-work", "A newer instance began this work; finish the upgrade and redrive the letter.");
        }
        known.step(letter, work);
    }
}
