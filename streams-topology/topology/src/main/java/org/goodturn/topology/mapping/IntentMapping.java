package org.goodturn.topology.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.domain.intent.ActivityLog;
import org.goodturn.domain.intent.Shift;
import org.goodturn.domain.intent.WeeklyCounts;
import org.goodturn.events.HeldTopic;
import org.goodturn.events.NoticedShift;
import org.goodturn.events.TopicActivity;
import org.goodturn.events.WeekCount;
import org.goodturn.topology.state.IntentState;
import org.goodturn.topology.state.RecentIds;

/** What a person did about topics, as they may read it. */
public final class IntentMapping {

    private IntentMapping() {}

    /** A topic week by week, as of a moment. */
    public static TopicActivity activity(String topic, IntentState intent, Instant now) {
        return new TopicActivity(
                topic,
                WeeklyCounts.of(intent.log(), now).stream()
                        .map(week -> new WeekCount(week.from(), week.count()))
                        .toList(),
                shift(intent.log()),
                List.copyOf(intent.sources()),
                intent.lastAt());
    }

    /** All that is kept of a topic. */
    public static HeldTopic held(String topic, IntentState intent) {
        ActivityLog log = intent.log();
        return new HeldTopic(
                topic,
                Instant.EPOCH.plus(Duration.ofDays(log.newestDay())),
                withoutLeadingNoughts(log.counts()),
                log.older(),
                shift(log),
                List.copyOf(intent.sources()),
                intent.lastAt(),
                (long) recent(intent.recent()));
    }

    private static int recent(RecentIds ids) {
        return ids.hashes().length;
    }

    private static NoticedShift shift(ActivityLog log) {
        return log.current().map(IntentMapping::shift).orElse(null);
    }

    private static NoticedShift shift(Shift shift) {
        return new NoticedShift(
                shift.since(),
                shift.detectedAt(),
                shift.probability(),
                shift.rateRatio(),
                shift.ratePerWeekBefore(),
                shift.count());
    }

    private static List<Integer> withoutLeadingNoughts(int[] counts) {
        List<Integer> days = new ArrayList<>();
        for (int count : counts) {
            if (count > 0 || !days.isEmpty()) {
                days.add(count);
            }
        }
        return days;
    }
}
