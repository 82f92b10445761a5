package org.goodturn.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goodturn.events.NudgeStatus;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.views.NudgesView.Snapshot;
import org.goodturn.sink.views.StoredNudge;
import org.junit.jupiter.api.Test;

class StreamStartTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    private static StoredNudge at(int partition, long offset, NudgeStatus status) {
        String id = partition + "-" + offset;
        return new StoredNudge(
                id,
                "anna",
                1,
                Optional.of(Samples.revised(Samples.nudge(id, "anna", "bert"), 1, status, null)),
                partition,
                offset,
                NOW);
    }

    private static Snapshot snapshot(long[] next, StoredNudge... nudges) {
        return new Snapshot(List.of(nudges), next, new long[next.length], "history");
    }

    private static Cursor cursor(long... next) {
        return new Cursor("history", NOW, next, Optional.empty());
    }

    @Test
    void withoutACursorOnlyWhatIsOpenComesInTheOrderOfEachPartition() {
        Snapshot now = snapshot(
                new long[] {9, 9},
                at(1, 5, NudgeStatus.OPEN),
                at(0, 7, NudgeStatus.OPEN),
                at(0, 3, NudgeStatus.OPEN),
                at(1, 2, NudgeStatus.WITHDRAWN));
        assertThat(StreamStart.open(now, Optional.empty()).backlog())
                .extracting(StoredNudge::id)
                .containsExactly("0-3", "0-7", "1-5");
    }

    @Test
    void withACursorEveryChangeSinceComesEndedOnesToo() {
        Snapshot now = snapshot(
                new long[] {9, 9},
                at(0, 3, NudgeStatus.OPEN),
                at(0, 4, NudgeStatus.WITHDRAWN),
                at(1, 8, NudgeStatus.OPEN));
        StreamStart start = StreamStart.resume(now, cursor(4, 2));
        assertThat(start.reset()).isEmpty();
        assertThat(start.backlog()).extracting(StoredNudge::id).containsExactly("0-4", "1-8");
    }

    @Test
    void aCursorOfAnotherTopicIsUnknown() {
        Snapshot now = snapshot(new long[] {9}, at(0, 3, NudgeStatus.OPEN));
        Cursor other = new Cursor("another", NOW, new long[] {4}, Optional.empty());
        assertThat(StreamStart.resume(now, other).reset()).contains("unknown-cursor");
        assertThat(StreamStart.resume(now, cursor(1, 1)).reset()).contains("unknown-cursor");
        assertThat(StreamStart.resume(now, other).backlog()).hasSize(1);
    }

    @Test
    void aCursorFromBeforeWhatWasDroppedIsExpired() {
        Snapshot now = new Snapshot(List.of(), new long[] {9}, new long[] {5}, "history");
        assertThat(StreamStart.resume(now, cursor(4)).reset()).contains("expired-cursor");
        assertThat(StreamStart.resume(now, cursor(5)).reset()).isEmpty();
    }

    /** Wherever a client breaks off, how often ever: it gets every nudge once, and none of those that had ended before. */
    @Property(tries = 300, seed = "20261123")
    void breakingOffAnywhereNeitherLosesNorRepeats(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 5) Integer> kinds,
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 6) Integer> breaks) {
        int before = kinds.size() / 2;
        List<StoredNudge> log = new ArrayList<>();
        long[] next = new long[3];
        for (int kind : kinds) {
            int partition = kind % 3;
            log.add(at(partition, next[partition]++, kind < 3 ? NudgeStatus.OPEN : NudgeStatus.DECLINED));
        }
        List<StoredNudge> first = log.subList(0, before);
        List<String> got = new ArrayList<>();
        StreamStart start = StreamStart.open(at(first), Optional.empty());
        for (int broken : breaks) {
            Place place = start.place();
            start.backlog().stream().limit(broken).forEach(nudge -> deliver(place, nudge, got));
            if (broken >= start.backlog().size()) {
                place.backlogDone();
            }
            start = StreamStart.resume(at(log), place.cursor(NOW));
            assertThat(start.reset()).isEmpty();
        }
        Place place = start.place();
        start.backlog().forEach(nudge -> deliver(place, nudge, got));
        if (breaks.isEmpty()) {
            log.subList(before, log.size()).forEach(nudge -> deliver(place, nudge, got));
        }

        List<String> expected = new ArrayList<>();
        first.stream().filter(StoredNudge::open).map(StoredNudge::id).forEach(expected::add);
        log.subList(before, log.size()).stream().map(StoredNudge::id).forEach(expected::add);
        assertThat(got).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Snapshot at(List<StoredNudge> log) {
        long[] next = new long[3];
        log.forEach(nudge -> next[nudge.partition()] = nudge.offset() + 1);
        return snapshot(next, log.toArray(StoredNudge[]::new));
    }

    private static void deliver(Place place, StoredNudge nudge, List<String> got) {
        place.passed(nudge);
        got.add(nudge.id());
    }
}
