package org.goodturn.town.acquaintance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.people.Population;
import org.goodturn.town.people.TownResident;

/**
 * Weaves the ties: neighbours, fellows of an association, customers and suppliers of the region, a few bridges to other
 * regions, and then friends of friends. Ties within a triangle are closer than others; some go quiet and wake again; some
 * begin in the months to come, through the friend who introduces the two.
 */
final class Weaving {

    private static final double KNOWS_NEIGHBOUR = 0.12;
    private static final double KNOWS_FELLOW = 0.16;
    private static final double CUSTOMERS_EACH = 0.45;
    private static final double BRIDGES_EACH = 0.4;
    private static final double FRIENDS_OF_FRIENDS_EACH = 0.65;
    private static final double TO_COME_EACH = 0.6;
    private static final double GOES_QUIET = 0.25;

    private final Population population;
    private final int people;
    private final int historyDays;
    private final List<Association> associations;
    private final Dice dice;
    private final long seed;

    private final Map<Long, Integer> introducers = new LinkedHashMap<>();
    private final Set<Long> toCome = new HashSet<>();
    private final Set<Long> fellows = new HashSet<>();
    private final List<Set<Integer>> friends;

    Weaving(Population population, long seed, int historyDays, List<Association> associations) {
        this.population = population;
        this.people = population.residents().size();
        this.historyDays = historyDays;
        this.associations = associations;
        this.seed = seed;
        this.dice = Dice.of(seed, "weaving");
        this.friends = IntStream.range(0, people)
                .<Set<Integer>>mapToObj(person -> new TreeSet<>())
                .toList();
    }

    AcquaintanceGraph weave() {
        joinFellows();
        joinNeighbours();
        joinCustomers();
        joinRegions();
        joinLoners();
        joinFriendsOfFriends((int) (people * FRIENDS_OF_FRIENDS_EACH), false);
        joinFriendsOfFriends((int) (people * TO_COME_EACH), true);
        List<Tie> ties = new ArrayList<>();
        introducers.forEach((pair, introducer) -> ties.add(tie(ties.size(), pair, introducer)));
        for (long pair : fellows.stream().sorted().toList()) {
            if (!introducers.containsKey(pair)) {
                ties.add(nodding(ties.size(), pair));
            }
        }
        return new AcquaintanceGraph(people, ties, associations);
    }

    private void joinFellows() {
        for (Association association : associations) {
            for (int one : association.members()) {
                for (int other : association.members()) {
                    if (one < other && fellows.add(AcquaintanceGraph.pair(one, other)) && dice.chance(KNOWS_FELLOW)) {
                        join(one, other);
                    }
                }
            }
        }
    }

    private void joinNeighbours() {
        for (TownResident one : population.residents()) {
            for (int i = one.index() + 1; i < people; i++) {
                if (population.get(i).neighbourhood() != one.neighbourhood()) {
                    break;
                }
                if (dice.chance(KNOWS_NEIGHBOUR)) {
                    join(one.index(), i);
                }
            }
        }
    }

    private void joinCustomers() {
        for (int i = 0; i < people * CUSTOMERS_EACH; i++) {
            TownResident customer = population.get(dice.below(people));
            List<TownResident> suppliers = population.residents().stream()
                    .filter(other -> other.region().equals(customer.region()))
                    .filter(other -> customer.interests().stream().anyMatch(other::offers))
                    .toList();
            if (!suppliers.isEmpty()) {
                join(customer.index(), dice.pick(suppliers).index());
            }
        }
    }

    private void joinRegions() {
        for (int i = 0; i < people * BRIDGES_EACH; i++) {
            join(dice.below(people), dice.below(people));
        }
    }

    /** Nobody keeps shop alone. */
    private void joinLoners() {
        for (int person = 0; person < people; person++) {
            if (friends.get(person).isEmpty()) {
                join(person, person == 0 ? 1 : person - 1);
            }
        }
    }

    private void joinFriendsOfFriends(int count, boolean inTheMonthsToCome) {
        for (int i = 0; i < count; i++) {
            int middle = dice.below(people);
            List<Integer> around = List.copyOf(friends.get(middle));
            if (around.size() > 1) {
                introduce(dice.pick(around), dice.pick(around), middle, inTheMonthsToCome);
            }
        }
    }

    private void introduce(int one, int other, int middle, boolean inTheMonthsToCome) {
        long pair = AcquaintanceGraph.pair(one, other);
        if (one == other || introducers.containsKey(pair) || (inTheMonthsToCome && fellows.contains(pair))) {
            return;
        }
        introducers.put(pair, middle);
        if (inTheMonthsToCome) {
            toCome.add(pair);
        } else {
            befriend(one, other);
        }
    }

    private void join(int one, int other) {
        if (one != other && introducers.putIfAbsent(AcquaintanceGraph.pair(one, other), Tie.NOBODY) == null) {
            befriend(one, other);
        }
    }

    private void befriend(int one, int other) {
        friends.get(one).add(other);
        friends.get(other).add(one);
    }

    private Tie tie(int index, long pair, int introducer) {
        Dice draw = Dice.of(seed, "tie", pair);
        int a = (int) (pair >>> 32);
        int b = (int) pair;
        Bond bond = bond(commonFriends(a, b), draw);
        double cadence = draw.between(bond.leastCadenceDays(), bond.mostCadenceDays());
        boolean begins = toCome.contains(pair);
        TieLife life = begins ? beginning(draw) : draw.chance(GOES_QUIET) ? inTurns(draw) : TieLife.ALWAYS;
        double aInitiates = bond == Bond.ONE_SIDED ? (draw.chance(0.5) ? 1 : 0) : draw.between(0.3, 0.7);
        return new Tie(
                index,
                a,
                b,
                bond,
                cadence,
                draw.between(0, cadence),
                aInitiates,
                life,
                begins ? introducer : Tie.NOBODY,
                fellows.contains(pair));
    }

    private static Tie nodding(int index, long pair) {
        return new Tie(
                index, (int) (pair >>> 32), (int) pair, Bond.NODDING, 1, 0, 0.5, TieLife.ALWAYS, Tie.NOBODY, true);
    }

    private int commonFriends(int one, int other) {
        return (int)
                friends.get(one).stream().filter(friends.get(other)::contains).count();
    }

    private static Bond bond(int commonFriends, Dice draw) {
        double choice = draw.unit();
        double close = 0.2 + 0.12 * Math.min(commonFriends, 2);
        if (choice < close) {
            return Bond.CLOSE;
        }
        if (choice < close + 0.3) {
            return Bond.REGULAR;
        }
        if (choice > 0.96) {
            return Bond.SOUR;
        }
        return choice > 0.92 ? Bond.ONE_SIDED : Bond.LOOSE;
    }

    /** Begins on a day of the history or of the year after, and mostly stays. */
    private TieLife beginning(Dice draw) {
        int begins = draw.between(10, historyDays + 365);
        return new TieLife(begins, draw.between(120, 300), draw.chance(0.3) ? draw.between(60, 150) : 0);
    }

    /** Alive when the history begins and for six weeks at least, then quiet, then alive again. */
    private static TieLife inTurns(Dice draw) {
        int active = draw.between(90, 220);
        return new TieLife(-draw.below(active - 45), active, draw.between(60, 150));
    }
}
