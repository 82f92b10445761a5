package org.goodturn.topology.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.domain.intent.ActivityLog;
import org.goodturn.domain.intent.Shift;
import org.goodturn.domain.intent.SourceActivity;
import org.goodturn.domain.intent.WeeklyCounts;
import org.goodturn.events.HeldSource;
import org.goodturn.events.HeldTopic;
import org.goodturn.events.NoticedShift;
import org.goodturn.events.TopicActivity;
import org.goodturn.events.WeekCount;
import org.goodturn.topology.state.IntentState;

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
                startOf(log.newestDay()),
                withoutLeadingNoughts(log.counts()),
                log.older(),
                shift(log),
                List.copyOf(intent.sources()),
                intent.lastAt(),
                recent(intent),
                intent.parts().stream().map(part -> held(part.seen())).toList());
    }

    private static HeldSource held(SourceActivity seen) {
        ActivityLog log = seen.log();
        return new HeldSource(
                List.copyOf(seen.sources()),
                startOf(log.newestDay()),
                withoutLeadingNoughts(log.counts()),
                log.older(),
                seen.firstAt().equals(Instant.EPOCH) ? null : seen.firstAt(),
                seen.lastAt());
    }

    private static Instant startOf(int day) {
        return Instant.EPOCH.plus(Duration.ofDays(day));
    }

    private static long recent(IntentState intent) {
        return intent.parts().stream()
                .mapToLong(part -> part.recent().hashes().length)
                .sum();
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
