package org.goodturn.sink.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodturn.sink.delivery.DeliverySettings;
import org.goodturn.sink.security.Caller;

/**
 * Counts the calls of each caller in a token bucket. A bounded number of callers is remembered; whoever called longest ago
 * is forgotten first, which can only be to their advantage. A session and a token of the same caller count together;
 * opening subscriptions is counted apart from all else.
 */
@Singleton
class CallLimits {

    private final Paces paces;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets;

    @Inject
    CallLimits(LimitSettings settings, DeliverySettings delivery) {
        this(Paces.of(settings, delivery), settings.callers(), TimeMeter.SYSTEM_NANOTIME);
    }

    CallLimits(Paces paces, int callers, TimeMeter time) {
        this.paces = paces;
        this.time = time;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > callers;
            }
        };
    }

    /** Counts a call. */
    CallCount take(Caller caller, Kind kind) {
        Pace pace = paces.of(caller, kind);
        return CallCount.of(pace, bucket(kind + " " + caller.name(), pace).tryConsumeAndReturnRemaining(1));
    }

    private Bucket bucket(String caller, Pace pace) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(caller, name -> pace.bucket(time));
        }
    }

    int remembered() {
        synchronized (buckets) {
            return buckets.size();
        }
    }
}
