package org.goodturn.town;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import org.goodturn.town.events.TownEvent;

/** Day after day, for ever, one day at a time in memory. */
final class EndlessDays implements Iterator<TownEvent> {

    private final IntFunction<List<TownEvent>> days;
    private int nextDay;
    private Iterator<TownEvent> today = Collections.emptyIterator();

    EndlessDays(IntFunction<List<TownEvent>> days, int firstDay) {
        this.days = days;
        this.nextDay = firstDay;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public TownEvent next() {
        while (!today.hasNext()) {
            today = days.apply(nextDay++).iterator();
        }
        return today.next();
    }
}
