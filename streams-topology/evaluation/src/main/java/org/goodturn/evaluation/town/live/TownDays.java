package org.goodturn.evaluation.town.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodturn.town.Town;
import org.goodturn.town.events.TownEvent;

/**
 * A town with everything that happens in it up to a day, made once: several live it.
 *
 * @param town where it happens
 * @param history everything up to the planted present
 * @param live everything from then on, until the last day is over
 * @param days planted days from the present on
 */
public record TownDays(Town town, List<TownEvent> history, List<TownEvent> live, int days) {

    public TownDays {
        history = List.copyOf(history);
        live = List.copyOf(live);
    }

    /** So many days of a town. */
    public static TownDays of(Town town, int days) {
        Instant until = town.presentAt().plus(Duration.ofDays(days));
        return new TownDays(
                town,
                town.history().toList(),
                town.live(town.presentAt())
                        .takeWhile(event -> !event.at().isAfter(until))
                        .toList(),
                days);
    }

    /** When the last day is over. */
    public Instant until() {
        return town.presentAt().plus(Duration.ofDays(days));
    }
}
