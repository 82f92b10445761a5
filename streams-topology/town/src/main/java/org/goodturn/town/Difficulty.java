package org.goodturn.town;

import org.goodturn.town.behaviors.Weather;
import org.goodturn.town.planting.NeedShape;

/** How hard it is to tell a need from everything else. */
public enum Difficulty {
    /** Needs show clearly, seasons are mild, noise is rare. */
    GENTLE(new NeedShape(9, 12, 2, 3), new Weather(4, 1, 0.5, 3)),
    /** As a town is. */
    NORMAL(new NeedShape(6, 12, 2, 4), new Weather(6, 2.4, 0.9, 3)),
    /** Needs show by a few behaviors over more days, seasons are strong, noise is common. */
    HARD(new NeedShape(5, 8, 3, 5), new Weather(9, 4.5, 1.8, 4));

    private final NeedShape needs;
    private final Weather weather;

    Difficulty(NeedShape needs, Weather weather) {
        this.needs = needs;
        this.weather = weather;
    }

    /** How planted needs show. */
    public NeedShape needs() {
        return needs;
    }

    /** How much goes on that is no need. */
    public Weather weather() {
        return weather;
    }
}
