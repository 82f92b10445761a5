package org.goodturn.town.interactions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.goodturn.town.acquaintance.Bond;
import org.goodturn.town.acquaintance.Tie;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.events.TownInteraction.Act;
import org.goodturn.town.events.TownInteraction.Kind;
import org.goodturn.town.events.TownInteraction.Outcome;
import org.goodturn.town.people.Population;
import org.goodturn.town.people.TownResident;

/** Plays one exchange of two people: a thread of mails, a call, a table, a referral, a deal. */
final class Exchange {

    private static final int MOST_TURNS = 4;
    private static final double ONE_MORE_TURN = 0.22;
    private static final double TABLE_FOR_THREE = 0.4;
    private static final double ANSWERS_A_REFERRAL = 0.8;
    private static final double DEAL_GOES_WRONG = 0.02;
    private static final double SOUR_DEAL_GOES_WRONG = 0.75;

    private final Population population;
    private final TownCalendar calendar;
    private final Company company;
    private final Delay delay;
    private final long seed;

    Exchange(Population population, TownCalendar calendar, Company company, long seed) {
        this.population = population;
        this.calendar = calendar;
        this.company = company;
        this.delay = new Delay();
        this.seed = seed;
    }

    /** Plays one episode of a tie. */
    void play(Tie tie, int episode, int day, Consumer<TownEvent> into) {
        Dice dice = Dice.of(seed, "exchange", tie.index(), episode);
        boolean aBegins = dice.chance(tie.aInitiates());
        TownResident first = population.get(aBegins ? tie.a() : tie.b());
        TownResident second = population.get(aBegins ? tie.b() : tie.a());
        Instant at = calendar.at(day, first.zone(), first.rhythm().atWork(dice));
        Ledger ledger = new Ledger(seed, "e." + tie.index() + "." + episode, into);
        switch (Pastime.of(tie.bond(), dice)) {
            case MAIL -> thread(Kind.MAIL, tie.bond(), first, second, at, dice, ledger);
            case MESSAGE -> thread(Kind.MESSAGE, tie.bond(), first, second, at, dice, ledger);
            case CALL -> call(tie.bond(), first, second, at, dice, ledger);
            case MEETING -> meet(tie, day, first, second, dice, ledger);
            case REFERRAL -> refer(first, second, at, dice, ledger);
            case DEAL -> deal(tie.bond(), first, second, at, dice, ledger);
            default -> ledger.one(Kind.ENDORSEMENT, Act.UNSPECIFIED, first, second, at);
        }
    }

    /** A friend brings two people together: one mail to both. */
    void introduce(Tie tie, int day, Consumer<TownEvent> into) {
        Dice dice = Dice.of(seed, "introduction", tie.index());
        TownResident friend = population.get(tie.introducer());
        Instant at = calendar.at(day, friend.zone(), friend.rhythm().atWork(dice));
        Ledger ledger = new Ledger(seed, "i." + tie.index(), into);
        ledger.toAll(Kind.INTRODUCTION, friend, List.of(population.get(tie.a()), population.get(tie.b())), at);
    }

    private void thread(
            Kind kind, Bond bond, TownResident first, TownResident second, Instant at, Dice dice, Ledger ledger) {
        ledger.one(kind, Act.INITIATED, first, second, at);
        boolean goesOn = dice.chance(bond.answers());
        Instant last = at;
        TownResident from = second;
        TownResident to = first;
        for (int turn = 1; goesOn && turn < MOST_TURNS; turn++) {
            last = delay.after(last, from, dice);
            ledger.one(kind, Act.ANSWERED, from, to, last);
            goesOn = dice.chance(ONE_MORE_TURN);
            TownResident next = to;
            to = from;
            from = next;
        }
    }

    private void call(Bond bond, TownResident first, TownResident second, Instant at, Dice dice, Ledger ledger) {
        if (dice.chance(bond.answers())) {
            ledger.both(Kind.CALL, Act.INITIATED, Act.ANSWERED, Outcome.UNKNOWN, first, second, at);
        } else {
            ledger.one(Kind.CALL, Act.INITIATED, first, second, at);
        }
    }

    private void meet(Tie tie, int day, TownResident first, TownResident second, Dice dice, Ledger ledger) {
        List<TownResident> table = new ArrayList<>(List.of(first, second));
        if (dice.chance(TABLE_FOR_THREE)) {
            company.third(tie, day, dice).map(population::get).ifPresent(table::add);
        }
        ledger.among(
                Kind.MEETING,
                table,
                calendar.at(day, first.zone(), first.rhythm().atWork(dice)));
    }

    private void refer(TownResident first, TownResident second, Instant at, Dice dice, Ledger ledger) {
        ledger.one(Kind.REFERRAL, Act.INITIATED, first, second, at);
        if (dice.chance(ANSWERS_A_REFERRAL)) {
            ledger.one(Kind.MAIL, Act.ANSWERED, second, first, delay.after(at, second, dice));
        }
    }

    private void deal(Bond bond, TownResident first, TownResident second, Instant at, Dice dice, Ledger ledger) {
        double goesWrong = bond == Bond.SOUR ? SOUR_DEAL_GOES_WRONG : DEAL_GOES_WRONG;
        Outcome outcome = dice.chance(goesWrong) ? Outcome.BAD : Outcome.GOOD;
        ledger.both(Kind.DEAL, Act.INITIATED, Act.ACCEPTED, outcome, first, second, at);
    }
}
