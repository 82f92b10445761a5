package org.goodturn.sink.topics;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.events.NoticedShift;
import org.goodturn.events.TopicActivity;

/**
 * A topic over time.
 *
 * @param topic a path such as {@code marketing/branding}
 * @param counts how often in each calendar week, the oldest first, a week without anything included; at most 12
 * @param shifts changes of rate that are on, or were last
 * @param sources where it was observed
 * @param lastAt the newest behavior
 */
@Schema(name = "Topic")
public record TopicJson(
        String topic, List<WeekJson> counts, List<ShiftJson> shifts, List<String> sources, Instant lastAt) {

    /** How often in the week that begins then, Monday 00:00 UTC. */
    @Schema(name = "Week")
    public record WeekJson(Instant from, long count) {}

    /**
     * A change of rate.
     *
     * @param direction {@code rise} or {@code fall}
     * @param since when it most likely began
     * @param detectedAt the behavior that showed it
     * @param probability that the rate really changed, 0 to 1
     * @param rateRatio new rate over old
     * @param count behaviors since
     */
    @Schema(name = "Shift")
    public record ShiftJson(
            String direction, Instant since, Instant detectedAt, double probability, double rateRatio, long count) {

        static ShiftJson of(NoticedShift shift) {
            return new ShiftJson(
                    shift.getRateRatio() >= 1 ? "rise" : "fall",
                    shift.getSince(),
                    shift.getDetectedAt(),
                    shift.getProbability(),
                    shift.getRateRatio(),
                    shift.getCount());
        }
    }

    static TopicJson of(TopicActivity activity) {
        return new TopicJson(
                activity.getTopic(),
                activity.getWeeks().stream()
                        .map(week -> new WeekJson(week.getFrom(), week.getCount()))
                        .toList(),
                Stream.ofNullable(activity.getShift()).map(ShiftJson::of).toList(),
                activity.getSources(),
                activity.getLastAt());
    }
}
