package org.goodturn.domain.agreement;

import static org.goodturn.domain.agreement.People.BRANDING;
import static org.goodturn.domain.agreement.People.FAY;
import static org.goodturn.domain.agreement.People.GUS;
import static org.goodturn.domain.agreement.People.HAL;
import static org.goodturn.domain.agreement.People.PIA;
import static org.goodturn.domain.agreement.People.RAE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.agreement.Ask.Progress;
import org.goodturn.domain.agreement.Transition.Effect;
import org.goodturn.domain.agreement.Transition.Moved;
import org.goodturn.domain.agreement.Transition.Refused;

/** An introduction with all whom it asks, where letters take no time. */
final class OneLife {

    private final OptIn optIn = new OptIn(AgreementTerms.standard());
    private final Map<PersonId, Ask> asks = new LinkedHashMap<>();
    private final List<PersonId> askedBridges = new ArrayList<>();
    private Agreement agreement = People.suggestedThrough(FAY, GUS, HAL);
    private Instant now = People.NOW;

    Agreement agreement() {
        return agreement;
    }

    Collection<Ask> asks() {
        return asks.values();
    }

    List<PersonId> askedBridges() {
        return askedBridges;
    }

    /** Whether somebody was asked and need not, or may not, answer any more. */
    boolean isOverFor(PersonId who) {
        return asks.containsKey(who) && asks.get(who).progress() == Progress.OVER;
    }

    void happens(Lived lived) {
        now = now.plus(Duration.ofHours(lived.hours()));
        // Whoever is asked ends by their own clock.
        asks.replaceAll(
                (who, ask) -> ask.progress() != Progress.AGREED && !now.isBefore(ask.until()) ? ask.over() : ask);
        boolean speaks = answers(lived.event());
        apply(speaks ? lived.event() : new AgreementEvent.TimePassed());
        apply(new AgreementEvent.TimePassed());
    }

    /** Whether it reaches the recipient's partition: those who are asked can say only what is theirs to say. */
    private boolean answers(AgreementEvent event) {
        return switch (event) {
            case AgreementEvent.SaidYes yes when asks.containsKey(yes.who()) -> saysYes(asks.get(yes.who()));
            case AgreementEvent.SaidNo no when asks.containsKey(no.who()) -> saysNo(asks.get(no.who()));
            case AgreementEvent.Gone gone -> {
                asks.computeIfPresent(gone.who(), (who, ask) -> ask.over());
                yield true;
            }
            default -> true;
        };
    }

    private boolean saysYes(Ask ask) {
        boolean first = ask.progress() == Progress.ASKED;
        if (first) {
            asks.put(ask.asked(), ask.yes(AgreementTerms.standard().termFrom(now)));
        }
        return first;
    }

    private boolean saysNo(Ask ask) {
        boolean takesBack = ask.progress() == Progress.SAID_YES;
        if (ask.progress() == Progress.ASKED || takesBack) {
            asks.put(ask.asked(), ask.over());
        }
        return takesBack;
    }

    private void apply(AgreementEvent event) {
        switch (optIn.after(agreement, event, now)) {
            case Moved moved -> {
                agreement = moved.to();
                moved.effects().forEach(this::follows);
            }
            case Refused refused -> refused.effects().forEach(this::follows);
        }
    }

    private void follows(Effect effect) {
        switch (effect) {
            case Effect.AskBridge ask -> {
                askedBridges.add(ask.bridge());
                asks.put(ask.bridge(), ask(Role.BRIDGE, ask.bridge(), ask.until()));
            }
            case Effect.AskOther ask -> asks.put(PIA, ask(Role.OTHER_SIDE, ask.bridge(), ask.until()));
            case Effect.TellAgreed told -> asks.computeIfPresent(told.whom(), (who, ask) -> ask.agreed());
            case Effect.TellOver told -> asks.computeIfPresent(told.whom(), (who, ask) -> ask.over());
        }
    }

    private static Ask ask(Role role, PersonId bridge, Instant until) {
        return new Ask("n1", role, RAE, bridge, PIA, new Ask.Subject("s1", BRANDING, false, 1), until, Progress.ASKED);
    }
}
