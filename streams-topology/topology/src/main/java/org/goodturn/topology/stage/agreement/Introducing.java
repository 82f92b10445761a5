package org.goodturn.topology.stage.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.agreement.Agreement;
import org.goodturn.domain.agreement.AgreementEvent;
import org.goodturn.domain.agreement.AgreementTerms;
import org.goodturn.domain.agreement.Disclosure;
import org.goodturn.domain.agreement.OptIn;
import org.goodturn.domain.agreement.Parties;
import org.goodturn.domain.agreement.Transition;
import org.goodturn.domain.agreement.Transition.Effect;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Path;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.letters.AllAgreed;
import org.goodturn.letters.AskToIntroduce;
import org.goodturn.letters.AskToMeet;
import org.goodturn.letters.EvidenceWeight;
import org.goodturn.letters.NoLonger;
import org.goodturn.topology.mapping.AgreementMapping;
import org.goodturn.topology.mapping.TrustMapping;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.timing.Agenda;
import org.goodturn.topology.stage.timing.NudgeDesk;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.work.Work;

/** At the recipient of a suggestion: moves the introduction on, and asks and tells those whom it concerns. */
final class Introducing {

    /** What on the agenda: an introduction, by the id of its nudge. */
    static final String DUE = "agreement:";

    /** What on the agenda: spare the bridges whom nobody needs any more; by the id of the nudge. */
    static final String SPARE = "spare:";

    private final AgreementTerms terms;
    private final OptIn optIn;
    private final NudgeDesk desk;

    Introducing(AgreementTerms terms, NudgeDesk desk) {
        this.terms = terms;
        this.optIn = new OptIn(terms);
        this.desk = desk;
    }

    /** An introduction that nobody has said yes to yet. */
    static Agreement suggested(Candidate candidate, Work work) {
        List<PersonId> bridges = candidate.paths().stream().map(Path::bridge).toList();
        return new Agreement.Suggested(new Parties(new PersonId(work.person()), candidate.with(), bridges));
    }

    /** Something happened: what follows is kept and, where its recipient may see it, said. */
    void happened(NudgeState nudge, AgreementEvent event, String reason, Work work) {
        NudgeState next = moved(nudge, event, work);
        if (next.agreement().equals(nudge.agreement())) {
            return;
        }
        Agreement after = next.agreement().orElseThrow();
        boolean fell = after instanceof Agreement.Closed closed && closed.ending() == Agreement.Ending.NO_LONGER_STANDS;
        if (fell) {
            desk.book().end(next, NudgeStatus.WITHDRAWN, reason, work);
        } else if (looksTheSame(nudge, next)) {
            desk.book().keep(Optional.of(nudge), next, work);
        } else {
            desk.book().publish(nudge, next, work);
        }
    }

    private static boolean looksTheSame(NudgeState before, NudgeState after) {
        boolean samePeople = before.candidate().equals(after.candidate());
        return samePeople
                && before.agreement()
                        .map(Disclosure::toRecipient)
                        .equals(after.agreement().map(Disclosure::toRecipient));
    }

    /** The suggestion after an event, with its place on the agenda; whoever is to be asked or told is. */
    NudgeState moved(NudgeState nudge, AgreementEvent event, Work work) {
        Agreement before = nudge.agreement().orElseGet(() -> suggested(nudge.candidate(), work));
        switch (optIn.after(before, event, work.moment().now())) {
            case Transition.Refused refused -> {
                work.count("agreements-refused-" + refused.reason());
                tell(nudge, refused.effects(), work);
                return nudge;
            }
            case Transition.Moved moved -> {
                before.until().ifPresent(end -> Agenda.remove(DUE + nudge.id(), terms.silentFrom(end), work));
                moved.to().until().ifPresent(end -> Agenda.put(DUE + nudge.id(), terms.silentFrom(end), work));
                NudgeState named = withoutGone(nudge, moved.to(), work);
                if (event instanceof AgreementEvent.AgreedElsewhere) {
                    // Four letters may have led here; what follows is written by the clock, at once.
                    Agenda.put(SPARE + nudge.id(), work.moment().now(), work);
                } else {
                    tell(nudge, moved.effects(), work);
                }
                work.count("agreements-"
                        + AgreementMapping.word(
                                Disclosure.toRecipient(moved.to()).step()));
                return named.with(moved.to());
            }
        }
    }

    /** A bridge that is not one any more is named no longer. */
    private NudgeState withoutGone(NudgeState nudge, Agreement next, Work work) {
        if (next instanceof Agreement.Closed) {
            return nudge;
        }
        NudgeState left = nudge;
        for (Path path : nudge.candidate().paths()) {
            if (!next.parties().bridges().contains(path.bridge())) {
                left = desk.without(left, path.bridge(), work);
            }
        }
        return left;
    }

    private static void tell(NudgeState nudge, List<Effect> effects, Work work) {
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.AskBridge ask -> askBridge(nudge, ask.bridge(), ask.until(), work);
                case Effect.AskOther ask -> askOther(nudge, ask.bridge(), ask.until(), work);
                case Effect.TellAgreed told ->
                    work.letter(
                            told.whom().value(),
                            LetterTypes.AGREED,
                            new AllAgreed(
                                    nudge.id(),
                                    nudge.candidate().need().shiftId(),
                                    told.bridge().value()));
                case Effect.TellOver told ->
                    work.letter(told.whom().value(), LetterTypes.NO_LONGER, new NoLonger(nudge.id(), false));
            }
        }
    }

    /** Tells the bridges that were asked, and were not needed after all. */
    static void spare(NudgeState nudge, Work work) {
        Agreement agreement = nudge.agreement().orElseThrow();
        Optional<PersonId> needed =
                agreement instanceof Agreement.Agreed agreed ? Optional.of(agreed.bridge()) : Optional.empty();
        List<Effect> spared = agreement.asked().stream()
                .filter(asked -> !needed.equals(Optional.of(asked)))
                .<Effect>map(Effect.TellOver::new)
                .toList();
        tell(nudge, spared, work);
    }

    private static void askBridge(NudgeState nudge, PersonId bridge, Instant until, Work work) {
        work.letter(
                bridge.value(),
                LetterTypes.ASK_TO_INTRODUCE,
                new AskToIntroduce(
                        AgreementMapping.letter(nudge, until),
                        nudge.candidate().with().value(),
                        nudge.candidate().otherReceipt()));
    }

    private static void askOther(NudgeState nudge, PersonId bridge, Instant until, Work work) {
        Optional<Path> way = nudge.candidate().paths().stream()
                .filter(path -> path.bridge().equals(bridge))
                .findFirst();
        work.letter(
                nudge.candidate().with().value(),
                LetterTypes.ASK_TO_MEET,
                new AskToMeet(
                        AgreementMapping.letter(nudge, until),
                        bridge.value(),
                        way.map(path -> TrustMapping.letter(path.bridgeAboutRecipient()))
                                .orElseGet(EvidenceWeight::new),
                        way.map(Path::receipts).orElse(List.of())));
    }
}
