package org.goodturn.town;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.people.TownResident;
import org.goodturn.town.planting.PlantedOpportunity;

/** A town as an observer sees it who reads its events, beside what was planted. */
final class Seen {

    private final List<TownEvent> events;
    private final Acquaintances acquaintances;
    private final List<PlantedOpportunity> planted;
    private final Map<String, TownResident> residents;

    Seen(Town town) {
        this.events = Towns.events(town);
        this.acquaintances = Acquaintances.of(Towns.interactions(events));
        Instant end = events.getLast().at();
        this.planted = town.planted(town.beginsAt(), end).stream()
                .filter(need -> need.evidentAt().isBefore(end))
                .toList();
        this.residents =
                town.residents().stream().collect(Collectors.toMap(TownResident::identifier, Function.identity()));
    }

    List<TownEvent> events() {
        return events;
    }

    List<PlantedOpportunity> planted() {
        return planted;
    }

    TownResident resident(String identifier) {
        return residents.get(identifier);
    }

    /** Who has dealt with whom before a moment. */
    Acquaintances until(Instant moment) {
        return acquaintances.before(moment);
    }
}
