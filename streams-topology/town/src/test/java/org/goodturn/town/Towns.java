package org.goodturn.town;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.goodturn.town.events.TownBehavior;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.events.TownInteraction;

/** Towns to look at in tests. */
final class Towns {

    static final Duration A_MONTH = Duration.ofDays(28);

    private Towns() {}

    /** A smaller town, for what holds in every town. */
    static Town small(long seed) {
        return Town.of(new TownPlan(90, seed, 90, Difficulty.NORMAL));
    }

    /** Seeds 1 to 20. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    /** Twenty smaller towns and two standard ones. */
    static Stream<TownPlan> plans() {
        return Stream.concat(
                seeds().mapToObj(seed -> small(seed).plan()),
                LongStream.rangeClosed(1, 2).mapToObj(TownPlan::standard));
    }

    /** The history and a month of live events. */
    static List<TownEvent> events(Town town) {
        return Stream.concat(town.history(), live(town, A_MONTH).stream()).toList();
    }

    /** Live events of a time. */
    static List<TownEvent> live(Town town, Duration time) {
        Instant end = town.presentAt().plus(time);
        return town.live(town.presentAt())
                .takeWhile(event -> event.at().isBefore(end))
                .toList();
    }

    static Stream<TownBehavior> behaviors(List<TownEvent> events) {
        return events.stream().filter(TownBehavior.class::isInstance).map(TownBehavior.class::cast);
    }

    static Stream<TownInteraction> interactions(List<TownEvent> events) {
        return events.stream().filter(TownInteraction.class::isInstance).map(TownInteraction.class::cast);
    }
}
