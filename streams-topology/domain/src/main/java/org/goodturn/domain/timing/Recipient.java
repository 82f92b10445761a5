package org.goodturn.domain.timing;

import java.util.List;

/**
 * What is known, today, of how somebody wants to hear from us.
 *
 * @param pace how often and when
 * @param history what was said to them before
 * @param suppressions what they do not want to hear of for a while
 * @param hours when they tend to react
 */
public record Recipient(Pace pace, List<Release> history, Suppressions suppressions, ResponsiveHours hours) {

    public Recipient {
        history = List.copyOf(history);
    }
}
