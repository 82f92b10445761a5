package org.goodturn.town;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.town.behaviors.Behaviors;
import org.goodturn.town.calendar.DayMemory;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.interactions.Interactions;
import org.goodturn.town.planting.Planting;

/** Brings together what the rooms make of a day, in order, and numbers it: {@code town-<seed>-<day>-<number in the day>}. */
final class DayBook {

    private static final int DAYS_REMEMBERED = 4;

    private final Behaviors behaviors;
    private final Planting planting;
    private final TownCalendar calendar;
    private final long seed;
    private final DayMemory<List<TownEvent>> beginning;
    private final DayMemory<List<TownEvent>> days;

    DayBook(Interactions interactions, Behaviors behaviors, Planting planting, TownCalendar calendar, long seed) {
        this.behaviors = behaviors;
        this.planting = planting;
        this.calendar = calendar;
        this.seed = seed;
        this.beginning = new DayMemory<>(Interactions.LONGEST_DAYS + DAYS_REMEMBERED, interactions::beginningOn);
        this.days = new DayMemory<>(DAYS_REMEMBERED, this::write);
    }

    /** Everything that happens on a day, in order. */
    List<TownEvent> on(int day) {
        return days.on(day);
    }

    /** The day of an event id. */
    int dayOf(String eventId) {
        String prefix = prefix();
        String rest = eventId.startsWith(prefix) ? eventId.substring(prefix.length()) : "";
        int dash = rest.indexOf('-');
        if (dash < 1) {
            throw new IllegalArgumentException("not an event id of this town: " + eventId);
        }
        try {
            return Integer.parseInt(rest.substring(0, dash));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not an event id of this town: " + eventId, e);
        }
    }

    private List<TownEvent> write(int day) {
        List<TownEvent> tagged = new ArrayList<>(behaviors.on(day));
        tagged.addAll(planting.on(day));
        for (int begun = Math.max(0, day - Interactions.LONGEST_DAYS); begun <= day; begun++) {
            beginning.on(begun).stream()
                    .filter(event -> calendar.dayOf(event.at()) == day)
                    .forEach(tagged::add);
        }
        tagged.sort(TownEvent.IN_ORDER);
        List<TownEvent> numbered = new ArrayList<>(tagged.size());
        for (TownEvent event : tagged) {
            numbered.add(event.named(prefix() + day + "-" + numbered.size()));
        }
        return List.copyOf(numbered);
    }

    private String prefix() {
        return "town-" + seed + "-";
    }
}
