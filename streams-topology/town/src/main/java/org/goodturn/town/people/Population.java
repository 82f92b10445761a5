package org.goodturn.town.people;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goodturn.town.calendar.Rhythm;
import org.goodturn.town.dice.Dice;

/** All residents of a town, and what they told when they joined. */
public final class Population {

    private static final int NEIGHBOURS = 15;
    private static final int RARE_EACH = 3;

    private final long seed;
    private final List<TownResident> residents;
    private final Map<String, TownResident> byIdentifier = new HashMap<>();

    private Population(long seed, List<TownResident> residents) {
        this.seed = seed;
        this.residents = residents;
        residents.forEach(resident -> byIdentifier.put(resident.identifier(), resident));
    }

    /**
     * Settles a town.
     *
     * @param people up to {@link #most()}
     */
    public static Population settle(int people, long seed) {
        Names names = new Names(seed);
        return new Population(
                seed,
                IntStream.range(0, people)
                        .mapToObj(index -> resident(index, people, seed, names))
                        .toList());
    }

    /** So many people a town can have. */
    public static int most() {
        return Names.MOST;
    }

    /** Everything that anybody could offer or need. */
    public static List<String> topics() {
        return Trade.topics();
    }

    /** All residents, by index. */
    public List<TownResident> residents() {
        return residents;
    }

    /** One resident. */
    public TownResident get(int index) {
        return residents.get(index);
    }

    /** The resident with an identifier. */
    public Optional<TownResident> find(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }

    /** The profiles of all who joined, told before a moment. */
    public List<TownProfile> profiles(Instant before) {
        return residents.stream()
                .filter(TownResident::joined)
                .map(who -> new TownProfile(
                        who.identifier(),
                        who.name(),
                        who.region(),
                        who.zone(),
                        who.offers(),
                        who.seeks(),
                        who.pace(),
                        joinedAt(who, before)))
                .toList();
    }

    /** The consents of all who joined, given before a moment. */
    public List<TownConsent> consents(Instant before) {
        return residents.stream()
                .filter(TownResident::joined)
                .map(who -> new TownConsent(who.identifier(), 1, joinedAt(who, before), grants(who)))
                .toList();
    }

    private List<TownGrant> grants(TownResident who) {
        return who.consents().stream()
                .sorted()
                .map(purpose -> new TownGrant(purpose, "town-" + seed + "-" + who.index() + "-" + purpose.inWords()))
                .toList();
    }

    private Instant joinedAt(TownResident who, Instant before) {
        int minutes = Dice.of(seed, "joined", who.index()).between(1, 60 * 24 * 60);
        return before.minus(Duration.ofMinutes(minutes));
    }

    private static TownResident resident(int index, int people, long seed, Names names) {
        Dice dice = Dice.of(seed, "resident", index);
        List<TownRegion> regions = TownRegion.all();
        int regionIndex = (int) ((long) index * regions.size() / people);
        TownRegion region = regions.get(regionIndex);
        Trade trade = tradeOf(index, people, seed, dice);
        Wishes wishes = Wishes.of(trade, dice);
        String name = names.of(index);
        return new TownResident(
                index,
                Names.identifier(name),
                name,
                trade.title(),
                region.code(),
                region.zone(),
                index / NEIGHBOURS,
                wishes.offers(),
                wishes.seeks(),
                wishes.interests(),
                TownPace.of(dice),
                ConsentChoice.of(dice),
                Rhythm.of(dice));
    }

    /** Three neighbours, drawn by seed, follow each rare trade; everybody else a common one. */
    private static Trade tradeOf(int index, int people, long seed, Dice dice) {
        List<Trade> rare = Trade.rareOnes();
        for (int i = 0; i < rare.size(); i++) {
            int first = Dice.of(seed, "rare", i).below(people / rare.size() - RARE_EACH) + i * (people / rare.size());
            if (index >= first && index < first + RARE_EACH) {
                return rare.get(i);
            }
        }
        return dice.pick(Trade.commonOnes());
    }
}
