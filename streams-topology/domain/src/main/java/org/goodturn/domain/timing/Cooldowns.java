package org.goodturn.domain.timing;

import java.time.Duration;

/**
 * How long something rests after it was spoken of.
 *
 * @param perPerson after a suggestion that names somebody, no other that does
 * @param perTopic after a suggestion on a topic, no other on it
 */
public record Cooldowns(Duration perPerson, Duration perTopic) {

    public Cooldowns {
        if (perPerson.isNegative() || perTopic.isNegative()) {
            throw new IllegalArgumentException("a cooldown is not negative");
        }
    }

    /**
     * Two weeks about a person; four hours on a topic: long enough to read one and answer, so that choices come one at a time
     * and the best first, and short beside the day or two in which a need is best met.
     */
    public static Cooldowns standard() {
        return new Cooldowns(Duration.ofDays(14), Duration.ofHours(4));
    }
}
