package org.goodturn.sink;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.goodturn.clock.StackClock;
import org.goodturn.topics.TopicPrefix;

/** Turns the settings that the whole stack shares into values that can be injected. */
@ApplicationScoped
class SharedSettings {

    @Produces
    @Singleton
    StackClock stackClock(SinkSettings settings) {
        return StackClock.parse(settings.clock());
    }

    @Produces
    @Singleton
    TopicPrefix topicPrefix(SinkSettings settings) {
        return new TopicPrefix(settings.topicPrefix());
    }
}
