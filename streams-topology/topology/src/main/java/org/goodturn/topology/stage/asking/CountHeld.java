package org.goodturn.topology.stage.asking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodturn.domain.intent.SourceActivity;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.events.HeldCounts;
import org.goodturn.events.SourceTopics;
import org.goodturn.topology.state.IntentState;
import org.goodturn.topology.state.LessonSums;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Room;
import org.goodturn.topology.work.Work;

/** How much is kept of a person. Counting stops at a bound, so that no request reads for long. */
final class CountHeld {

    /** Entries of one kind that are counted. */
    static final int MOST = 1024;

    HeldCounts of(Work work) {
        List<Entry<IntentState>> topics = entries(Rooms.INTENTS, work);
        List<NudgeStatus> nudges = Stream.concat(
                        entries(Rooms.NUDGES, work).stream()
                                .map(nudge -> nudge.value().status()),
                        entries(Rooms.ASKS, work).stream()
                                .map(ask -> ask.value().status()))
                .toList();
        return HeldCounts.newBuilder()
                .setTies(entries(Rooms.TIES, work).size())
                .setTopics(topics.size())
                .setNudges(nudges.size())
                .setOpenNudges(nudges.stream().filter(NudgeStatus::isLive).count())
                .setWaitingNudges(nudges.stream()
                        .filter(status -> status == NudgeStatus.HELD)
                        .count())
                .setMentions(entries(Rooms.MENTIONS, work).size())
                .setLessons(entries(Rooms.LESSONS, work).stream()
                        .map(Entry::value)
                        .mapToLong(LessonSums::lessons)
                        .sum())
                .setSources(bySource(topics))
                .build();
    }

    private static <V> List<Entry<V>> entries(Room<V> room, Work work) {
        return work.scan(room, work.person(), null, MOST).entries();
    }

    private static List<SourceTopics> bySource(List<Entry<IntentState>> topics) {
        Map<String, SourceTopics> told = new TreeMap<>();
        for (Entry<IntentState> topic : topics) {
            for (String source : topic.value().sources()) {
                told.merge(source, withdrawing(source, topic.value()), CountHeld::plus);
            }
        }
        return List.copyOf(told.values());
    }

    private static SourceTopics withdrawing(String source, IntentState topic) {
        List<SourceActivity> going = topic.parts().stream()
                .map(IntentState.Part::seen)
                .filter(seen -> seen.sources().contains(source))
                .toList();
        boolean nothingStays = going.size() == topic.parts().size();
        long behaviors =
                going.stream().mapToLong(seen -> seen.log().countSince(0)).sum();
        return new SourceTopics(source, 1L, nothingStays ? 1L : 0L, behaviors);
    }

    private static SourceTopics plus(SourceTopics one, SourceTopics other) {
        return new SourceTopics(
                one.getSource(),
                one.getTopics() + other.getTopics(),
                one.getTopicsForgotten() + other.getTopicsForgotten(),
                one.getBehaviors() + other.getBehaviors());
    }
}
