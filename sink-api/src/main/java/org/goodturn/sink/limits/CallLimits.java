package org.goodturn.sink.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodturn.sink.security.Caller;

/**
 * Counts the calls of each caller in a token bucket. A bounded number of callers is remembered; whoever called longest ago
 * is forgotten first, which can only be to their advantage. A session and a token of the same caller count together.
 */
@Singleton
class CallLimits {

    private final Pace persons;
    private final Pace applications;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets;

    @Inject
    CallLimits(LimitSettings settings) {
        this(
                new Pace(
                        "person",
                        settings.person().callsPerSecond(),
                        settings.person().burst()),
                new Pace(
                        "application",
                        settings.application().callsPerSecond(),
                        settings.application().burst()),
                settings.callers(),
                TimeMeter.SYSTEM_NANOTIME);
    }

    CallLimits(Pace persons, Pace applications, int callers, TimeMeter time) {
        this.persons = persons;
        this.applications = applications;
        this.time = time;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > callers;
            }
        };
    }

    /** Counts a call. */
    CallCount take(Caller caller) {
        Pace pace = caller instanceof Caller.Person ? persons : applications;
        return CallCount.of(pace, bucket(caller.name(), pace).tryConsumeAndReturnRemaining(1));
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
