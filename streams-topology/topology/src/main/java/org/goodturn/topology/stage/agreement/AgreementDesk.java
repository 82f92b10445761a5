package org.goodturn.topology.stage.agreement;

import java.util.Optional;
import java.util.Set;
import org.goodturn.domain.Decision;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.agreement.Agreement;
import org.goodturn.domain.agreement.AgreementEvent;
import org.goodturn.domain.agreement.Ask;
import org.goodturn.domain.agreement.NeededConsents;
import org.goodturn.domain.agreement.Role;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.letters.AllAgreed;
import org.goodturn.letters.AskToIntroduce;
import org.goodturn.letters.AskToMeet;
import org.goodturn.letters.IntroductionSubject;
import org.goodturn.letters.NoLonger;
import org.goodturn.letters.YesSaid;
import org.goodturn.topology.mapping.AgreementMapping;
import org.goodturn.topology.mapping.TrustMapping;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.StableIds;
import org.goodturn.topology.stage.introduction.Mentions;
import org.goodturn.topology.stage.timing.Introductions;
import org.goodturn.topology.stage.timing.NudgeDesk;
import org.goodturn.topology.stage.timing.TakeBack;
import org.goodturn.topology.state.AskState;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.work.Work;

/** Everything about introductions that somebody said yes to: opens the letters, and hands them to the side they are for. */
public final class AgreementDesk implements Introductions {

    private static final String NO_LONGER_STANDS = "no-longer-stands";

    private final NudgeDesk desk;
    private final Introducing introducing;
    private final AskReading reading;
    private final AskBook book;
    private final Asking asking;
    private final OwnSuggestions own;

    public AgreementDesk(Judgement judgement, NudgeDesk desk, Mentions mentions) {
        this.desk = desk;
        this.introducing = new Introducing(judgement.optIn(), desk);
        this.reading = new AskReading(judgement.trust());
        this.book = new AskBook(judgement.limits().nudgesPerPerson());
        this.own = new OwnSuggestions(desk);
        this.asking = new Asking(judgement, reading, book, own, mentions);
    }

    AskBook book() {
        return book;
    }

    @Override
    public NudgeState said(NudgeState nudge, NudgeStatus next, Work work) {
        PersonId self = new PersonId(work.person());
        if (nudge.candidate().kind() == NudgeKind.INTRODUCTION && next == NudgeStatus.ACCEPTED) {
            asking.answeredBy(nudge, work);
            return introducing.moved(nudge, new AgreementEvent.SaidYes(self), work);
        }
        return nudge.agreement().isPresent() ? takenBack(nudge, self, work) : nudge;
    }

    /** A yes to one's own suggestion may have answered the other side's question, too; then it does not hold there either. */
    private NudgeState takenBack(NudgeState nudge, PersonId self, Work work) {
        if (nudge.agreement().filter(Agreement::isUnderWay).isPresent()) {
            work.letter(
                    nudge.candidate().with().value(),
                    LetterTypes.NO_LONGER,
                    new NoLonger(NudgeDesk.idAtTheOther(self.value(), nudge.candidate()), false));
        }
        return introducing.moved(nudge, new AgreementEvent.SaidNo(self), work);
    }

    /** A bridge is asked to introduce. */
    public void askedToIntroduce(String asker, AskToIntroduce letter, Work work) {
        Ask ask = ask(letter.getAbout(), Role.BRIDGE, asker, work.person(), letter.getOther());
        String id = idOf(ask);
        if (book.find(id, work).isPresent()) {
            work.count("asks-again");
            return;
        }
        if (reading.mayBeAsked(ask, work) instanceof Decision.Refuse refused) {
            work.count("asks-silent-" + refused.reason());
            return;
        }
        asking.came(
                AskState.held(
                        id,
                        ask,
                        reading.score(ask, Evidence.NONE, work),
                        reading.usesOfBridge(ask, letter.getOtherReceipt(), work)),
                work);
    }

    /** The other side is asked to meet somebody; if they said yes to that already, that is their answer. */
    public void askedToMeet(String asker, AskToMeet letter, Work work) {
        Ask ask = ask(letter.getAbout(), Role.OTHER_SIDE, asker, letter.getBridge(), work.person());
        String id = idOf(ask);
        if (book.find(id, work).isPresent()) {
            work.count("asks-again");
            return;
        }
        if (reading.mayBeAsked(ask, work) instanceof Decision.Refuse refused) {
            work.count("asks-silent-" + refused.reason());
            return;
        }
        if (own.saidYes(ask, work)) {
            asking.answer(ask, work);
            return;
        }
        asking.came(
                AskState.held(
                        id,
                        ask,
                        reading.score(ask, TrustMapping.evidence(letter.getBridgeAboutAsker()), work),
                        reading.usesOfOther(ask, letter.getReceipts(), work)),
                work);
    }

    /** Whoever was asked said yes. */
    public void saidYes(String from, YesSaid letter, Work work) {
        suggestion(letter.getAgreement(), work)
                .ifPresentOrElse(
                        nudge -> introducing.happened(
                                nudge, new AgreementEvent.SaidYes(new PersonId(from)), NO_LONGER_STANDS, work),
                        () -> work.letter(from, LetterTypes.NO_LONGER, new NoLonger(letter.getAgreement(), false)));
    }

    /** All three said yes: to a question, or to one's own suggestion about the same two. */
    public void agreed(String from, AllAgreed letter, Work work) {
        Optional<AskState> asked = book.of(letter.getAgreement(), work);
        if (asked.isPresent()) {
            asking.agreed(asked.get(), work);
        } else {
            own.about(from, letter.getShiftId(), work)
                    .ifPresent(nudge -> introducing.happened(
                            nudge,
                            new AgreementEvent.AgreedElsewhere(new PersonId(letter.getBridge())),
                            NO_LONGER_STANDS,
                            work));
        }
    }

    /** It does not stand any more: at the recipient a yes was taken back, at those asked there is nothing to answer. */
    public void noLonger(String from, NoLonger letter, Work work) {
        PersonId who = new PersonId(from);
        suggestion(letter.getAgreement(), work)
                .ifPresentOrElse(
                        nudge -> introducing.happened(
                                nudge,
                                letter.getGone() ? new AgreementEvent.Gone(who) : new AgreementEvent.SaidNo(who),
                                NO_LONGER_STANDS,
                                work),
                        () -> book.of(letter.getAgreement(), work)
                                .ifPresentOrElse(
                                        ask -> asking.over(ask, work),
                                        () -> noLongerElsewhere(who, letter.getAgreement(), work)));
    }

    /** What was agreed over the other one's suggestion does not stand there, so it does not stand here. */
    private void noLongerElsewhere(PersonId other, String agreement, Work work) {
        for (NudgeState nudge : desk.book().all(work)) {
            boolean agreed =
                    nudge.agreement().filter(Agreement.Agreed.class::isInstance).isPresent();
            if (agreed
                    && NudgeDesk.idAtTheOther(work.person(), nudge.candidate()).equals(agreement)) {
                introducing.happened(nudge, new AgreementEvent.Gone(other), NO_LONGER_STANDS, work);
            }
        }
    }

    /** The clock made something due. */
    public void look(String what, Work work) {
        if (what.startsWith(AskBook.DUE)) {
            asking.look(what.substring(AskBook.DUE.length()), work);
        } else if (what.startsWith(Introducing.SPARE)) {
            suggestion(what.substring(Introducing.SPARE.length()), work)
                    .ifPresent(nudge -> Introducing.spare(nudge, work));
        } else if (what.startsWith(Introducing.DUE)) {
            suggestion(what.substring(Introducing.DUE.length()), work)
                    .ifPresent(nudge ->
                            introducing.happened(nudge, new AgreementEvent.TimePassed(), NO_LONGER_STANDS, work));
        }
    }

    @Override
    public void gone(NudgeState nudge, String person, String role, String reason, Work work) {
        PersonId who = new PersonId(person);
        boolean asOther = TakeBack.namesAsOther(nudge.candidate(), who, role);
        boolean asBridge = (role.equals(TakeBack.THROUGH) || role.equals(TakeBack.ANY))
                && !who.equals(nudge.candidate().with());
        if (asOther || asBridge) {
            introducing.happened(nudge, new AgreementEvent.Gone(who), reason, work);
        }
    }

    @Override
    public void goneFromAsks(String person, String role, String reason, Work work) {
        asking.gone(person, role, reason, work);
    }

    @Override
    public void withoutConsent(Set<Purpose> lost, String reason, Work work) {
        PersonId self = new PersonId(work.person());
        for (NudgeState nudge : desk.book().all(work)) {
            boolean ends = NeededConsents.endedBy(
                            Role.RECIPIENT, nudge.candidate().offering())
                    .stream()
                    .anyMatch(lost::contains);
            if (ends && nudge.isAgreementAlive()) {
                introducing.happened(nudge, new AgreementEvent.Gone(self), reason, work);
            }
        }
        asking.withoutConsent(lost, reason, work);
    }

    @Override
    public void anotherPace(Work work) {
        asking.anotherPace(work);
    }

    private Optional<NudgeState> suggestion(String id, Work work) {
        return desk.book().find(id, work).filter(nudge -> nudge.agreement().isPresent());
    }

    private static Ask ask(IntroductionSubject about, Role role, String asker, String bridge, String other) {
        return new Ask(
                about.getAgreement(),
                role,
                new PersonId(asker),
                new PersonId(bridge),
                new PersonId(other),
                AgreementMapping.subject(about),
                about.getUntil(),
                Ask.Progress.ASKED);
    }

    /** The same for both directions: a bridge is asked about two people and a need once. */
    private static String idOf(Ask ask) {
        String one = ask.asker().value();
        String other = ask.other().value();
        boolean inOrder = one.compareTo(other) < 0;
        return StableIds.of(
                "ask",
                ask.role().name(),
                ask.asked().value(),
                inOrder ? one : other,
                inOrder ? other : one,
                ask.about().shiftId());
    }
}
