package org.goodturn.domain.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.agreement.Agreement.Agreed;
import org.goodturn.domain.agreement.Agreement.BridgeAsked;
import org.goodturn.domain.agreement.Agreement.Closed;
import org.goodturn.domain.agreement.Agreement.Ending;
import org.goodturn.domain.agreement.Agreement.OtherSideAsked;
import org.goodturn.domain.agreement.Agreement.Stalled;
import org.goodturn.domain.agreement.Agreement.Suggested;
import org.goodturn.domain.agreement.Transition.Effect;
import org.goodturn.domain.agreement.Transition.Moved;
import org.goodturn.domain.agreement.Transition.Refused;

/**
 * Moves an introduction on: the recipient, a bridge, the other side, each after the other, each with a yes. One bridge is asked
 * at a time, the strongest first; where nothing is heard the next has the word once. Any order, any repetition of events is
 * borne: what means nothing now is refused with a reason.
 *
 * @param terms how long and how many
 */
public record OptIn(AgreementTerms terms) {

    /** What an event does now. */
    public Transition after(Agreement agreement, AgreementEvent event, Instant now) {
        return switch (event) {
            case AgreementEvent.SaidYes yes -> saidYes(agreement, yes.who(), now);
            case AgreementEvent.SaidNo no -> saidNo(agreement, no.who());
            case AgreementEvent.Gone gone -> gone(agreement, gone.who(), now);
            case AgreementEvent.AgreedElsewhere elsewhere -> elsewhere(agreement, elsewhere.bridge(), now);
            case AgreementEvent.TimePassed passed -> passed(agreement, now);
        };
    }

    private Transition saidYes(Agreement agreement, PersonId who, Instant now) {
        Parties parties = agreement.parties();
        return switch (agreement) {
            case Suggested suggested
            when who.equals(parties.recipient()) ->
                parties.bridges().isEmpty() ? new Refused("no-bridge") : askNext(parties, List.of(), now);
            case BridgeAsked waiting when mayStillIntroduce(waiting, who) -> bridgeFound(waiting, who, now);
            case OtherSideAsked waiting when who.equals(parties.other()) -> agreed(waiting, now);
            default -> isParty(agreement, who) ? tooLate(agreement, who) : new Refused("not-asked");
        };
    }

    private static boolean mayStillIntroduce(BridgeAsked waiting, PersonId who) {
        return waiting.asked().contains(who) && waiting.parties().bridges().contains(who);
    }

    /** The next bridge has the word. */
    private Moved askNext(Parties parties, List<PersonId> before, Instant now) {
        PersonId next = next(parties, before).orElseThrow();
        List<PersonId> asked = new ArrayList<>(before);
        asked.add(next);
        Instant end = terms.termFrom(now);
        return new Moved(new BridgeAsked(parties, asked, end), List.of(new Effect.AskBridge(next, end)));
    }

    private Optional<PersonId> next(Parties parties, List<PersonId> asked) {
        return asked.size() >= terms.mostBridges()
                ? Optional.empty()
                : parties.bridges().stream()
                        .filter(bridge -> !asked.contains(bridge))
                        .findFirst();
    }

    private Moved bridgeFound(BridgeAsked waiting, PersonId bridge, Instant now) {
        Instant end = terms.termFrom(now);
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.AskOther(bridge, end));
        waiting.asked().stream()
                .filter(one -> !one.equals(bridge))
                .forEach(one -> effects.add(new Effect.TellOver(one)));
        return new Moved(new OtherSideAsked(waiting.parties(), waiting.asked(), bridge, end), effects);
    }

    private static Moved agreed(OtherSideAsked waiting, Instant now) {
        return new Moved(
                new Agreed(waiting.parties(), waiting.asked(), waiting.bridge(), now),
                List.of(
                        new Effect.TellAgreed(waiting.bridge(), waiting.bridge()),
                        new Effect.TellAgreed(waiting.parties().other(), waiting.bridge())));
    }

    /** A yes that changes nothing: said before, or of no use any more, and then whoever said it is told. */
    private static Refused tooLate(Agreement agreement, PersonId who) {
        boolean counted = who.equals(agreement.parties().recipient()) || counts(agreement, who);
        return counted ? new Refused("said-before") : new Refused("too-late", List.of(new Effect.TellOver(who)));
    }

    /** Whether somebody's yes is part of it. */
    private static boolean counts(Agreement agreement, PersonId who) {
        return switch (agreement) {
            case OtherSideAsked waiting -> who.equals(waiting.bridge());
            case Agreed agreed ->
                who.equals(agreed.bridge()) || who.equals(agreed.parties().other());
            default -> false;
        };
    }

    private static boolean isParty(Agreement agreement, PersonId who) {
        Parties parties = agreement.parties();
        boolean asked = agreement.asked().contains(who);
        boolean otherAsked =
                who.equals(parties.other()) && !(agreement instanceof Suggested) && !(agreement instanceof BridgeAsked);
        return asked || otherAsked || who.equals(parties.recipient());
    }

    private static Transition saidNo(Agreement agreement, PersonId who) {
        Parties parties = agreement.parties();
        if (who.equals(parties.recipient())) {
            return switch (agreement) {
                case Closed closed -> new Refused("closed");
                case Agreed agreed -> new Refused("agreed-already");
                default -> close(agreement, Ending.DECLINED, who);
            };
        }
        return switch (agreement) {
            case OtherSideAsked waiting
            when who.equals(waiting.bridge()) ->
                new Moved(
                        new Stalled(parties, waiting.asked(), waiting.bridge(), waiting.end()),
                        List.of(new Effect.TellOver(parties.other())));
            // Somebody took the yes back while the others were told: none may go on believing it.
            case Agreed agreed when counts(agreed, who) -> close(agreement, Ending.NO_LONGER_STANDS, who);
            default -> new Refused("a-no-is-silence");
        };
    }

    private Transition gone(Agreement agreement, PersonId who, Instant now) {
        Parties parties = agreement.parties();
        if (agreement instanceof Closed) {
            return new Refused("closed");
        }
        if (who.equals(parties.recipient()) || who.equals(parties.other()) || carries(agreement, who)) {
            return close(agreement, Ending.NO_LONGER_STANDS, who);
        }
        return parties.bridges().contains(who)
                ? withoutBridge(agreement, parties.without(who), who, now)
                : new Refused("not-a-party");
    }

    /** Whether it rests on this bridge. */
    private static boolean carries(Agreement agreement, PersonId who) {
        return switch (agreement) {
            case OtherSideAsked waiting -> who.equals(waiting.bridge());
            case Stalled stalled -> who.equals(stalled.bridge());
            case Agreed agreed -> who.equals(agreed.bridge());
            case Suggested suggested -> false;
            case BridgeAsked waiting -> false;
            case Closed closed -> false;
        };
    }

    private Transition withoutBridge(Agreement agreement, Parties left, PersonId gone, Instant now) {
        return switch (agreement) {
            case Suggested suggested -> new Moved(new Suggested(left), List.of());
            case BridgeAsked waiting when left.bridges().isEmpty() -> close(agreement, Ending.NO_LONGER_STANDS, gone);
            case BridgeAsked waiting ->
                gone.equals(waiting.asked().getLast())
                                && next(left, waiting.asked()).isPresent()
                        ? askNext(left, waiting.asked(), now)
                        : new Moved(new BridgeAsked(left, waiting.asked(), waiting.end()), List.of());
            case OtherSideAsked waiting ->
                new Moved(new OtherSideAsked(left, waiting.asked(), waiting.bridge(), waiting.end()), List.of());
            case Stalled stalled ->
                new Moved(new Stalled(left, stalled.asked(), stalled.bridge(), stalled.end()), List.of());
            case Agreed agreed -> new Moved(new Agreed(left, agreed.asked(), agreed.bridge(), agreed.at()), List.of());
            case Closed closed -> new Refused("closed");
        };
    }

    private static Transition elsewhere(Agreement agreement, PersonId bridge, Instant now) {
        return switch (agreement) {
            case Suggested suggested -> new Refused("no-yes-yet");
            case Agreed agreed -> new Refused("agreed-already");
            case Closed closed -> new Refused("closed");
            default ->
                new Moved(
                        new Agreed(agreement.parties(), agreement.asked(), bridge, now),
                        agreement.asked().stream()
                                .filter(asked -> !asked.equals(bridge))
                                .<Effect>map(Effect.TellOver::new)
                                .toList());
        };
    }

    private Transition passed(Agreement agreement, Instant now) {
        boolean over = agreement
                .until()
                .filter(end -> !now.isBefore(terms.silentFrom(end)))
                .isPresent();
        if (!over) {
            return new Refused("not-yet");
        }
        return agreement instanceof BridgeAsked waiting
                        && next(waiting.parties(), waiting.asked()).isPresent()
                ? askNext(waiting.parties(), waiting.asked(), now)
                // Whoever was asked ends by their own clock, so nobody need be told.
                : new Moved(new Closed(agreement.parties(), agreement.asked(), Ending.SILENCE), List.of());
    }

    /** Ends it, and tells all who were asked but the one who caused it. */
    private static Moved close(Agreement agreement, Ending ending, PersonId cause) {
        List<Effect> effects = new ArrayList<>();
        for (PersonId asked : agreement.asked()) {
            effects.add(new Effect.TellOver(asked));
        }
        boolean otherAsked = agreement instanceof OtherSideAsked || agreement instanceof Agreed;
        if (otherAsked) {
            effects.add(new Effect.TellOver(agreement.parties().other()));
        }
        effects.removeIf(
                effect -> effect instanceof Effect.TellOver over && over.whom().equals(cause));
        return new Moved(new Closed(agreement.parties(), agreement.asked(), ending), effects);
    }
}
