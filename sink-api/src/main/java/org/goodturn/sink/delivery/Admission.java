package org.goodturn.sink.delivery;

import java.util.HashMap;
import java.util.Map;

/** Counts who is there, and says when it is enough. Safe for many threads. */
final class Admission {

    /** What becomes of somebody who wants in. */
    enum Answer {
        /** Is in. */
        ADMITTED,
        /** The same caller has as many as it may have. */
        CALLER_HAS_ENOUGH,
        /** The instance has as many as it takes. */
        FULL
    }

    private final DeliverySettings settings;
    private final Map<String, Integer> byCaller = new HashMap<>();
    private int all;

    Admission(DeliverySettings settings) {
        this.settings = settings;
    }

    synchronized Answer enter(Audience audience) {
        int most = audience.application() ? settings.maxPerApplication() : settings.maxPerPerson();
        int there = byCaller.getOrDefault(audience.caller(), 0);
        if (there >= most) {
            return Answer.CALLER_HAS_ENOUGH;
        }
        if (all >= settings.maxSubscribers()) {
            return Answer.FULL;
        }
        byCaller.put(audience.caller(), there + 1);
        all++;
        return Answer.ADMITTED;
    }

    synchronized void leave(Audience audience) {
        all--;
        byCaller.computeIfPresent(audience.caller(), (who, there) -> there > 1 ? there - 1 : null);
    }

    synchronized int all() {
        return all;
    }

    synchronized int callers() {
        return byCaller.size();
    }
}
