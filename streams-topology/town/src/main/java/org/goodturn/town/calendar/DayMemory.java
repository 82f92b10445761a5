package org.goodturn.town.calendar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Remembers what was made of the last few days asked for. What is forgotten is made again, the same.
 *
 * @param <T> what a day becomes
 */
public final class DayMemory<T> {

    private final IntFunction<T> make;
    private final Map<Integer, T> made;

    public DayMemory(int days, IntFunction<T> make) {
        this.make = make;
        this.made = new LinkedHashMap<>(days, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
                return size() > days;
            }
        };
    }

    /** What a day becomes. */
    public synchronized T on(int day) {
        T known = made.get(day);
        if (known == null) {
            known = make.apply(day);
            made.put(day, known);
        }
        return known;
    }
}
