package org.goodturn.evaluation.town;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How much of which towns is lived.
 *
 * @param seeds one town each; nothing may have been tuned on them
 * @param people residents of each
 * @param historyDays days of history of each
 * @param days planted days lived, at least {@value #LEAST_DAYS}: a need is open for nearly three weeks
 * @param diagnosis whether each error's cause is printed
 * @param picture where the curves are drawn; empty for nowhere
 * @param threads how many towns are lived at a time
 */
public record TownSettings(
        List<Long> seeds,
        int people,
        int historyDays,
        int days,
        boolean diagnosis,
        Optional<Path> picture,
        int threads) {

    /** So many days are lived at least. */
    public static final int LEAST_DAYS = 28;

    /** At most so many. */
    public static final int MOST_DAYS = 730;

    /**
     * @throws IllegalArgumentException if something lies outside its range; the message is a sentence
     */
    public TownSettings {
        seeds = List.copyOf(seeds);
        if (seeds.isEmpty() || seeds.stream().distinct().count() < seeds.size()) {
            throw new IllegalArgumentException("Seeds of towns are one or more, each once.");
        }
        if (seeds.stream().anyMatch(seed -> seed < 0)) {
            throw new IllegalArgumentException("The seed of a town is at least 0.");
        }
        if (days < LEAST_DAYS || days > MOST_DAYS) {
            throw new IllegalArgumentException("A town is lived for " + LEAST_DAYS + " to " + MOST_DAYS + " days.");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("At least one town is lived at a time.");
        }
    }
}
