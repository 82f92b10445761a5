package org.goodturn.sink.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of calls. */
@ConfigMapping(prefix = "goodturn.limits")
public interface LimitSettings {

    /** What a person may call. */
    Person person();

    /** What an application may call. */
    Application application();

    /** Callers whose calls are counted at the same time; the ones that called longest ago are forgotten first. */
    @WithDefault("100000")
    int callers();

    /** How long a request's body may take to arrive; then 408. */
    @WithDefault("20s")
    Duration bodyTime();

    /** What a person may call. */
    interface Person {
        /** Calls a second in the long run. */
        @WithDefault("50")
        int callsPerSecond();

        /** Calls at once after a pause. */
        @WithDefault("200")
        int burst();
    }

    /** What an application may call. */
    interface Application {
        /** Calls a second in the long run. */
        @WithDefault("500")
        int callsPerSecond();

        /** Calls at once after a pause. */
        @WithDefault("2000")
        int burst();
    }
}
