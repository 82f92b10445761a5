package org.goodturn.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goodturn.events.NudgeStatus;
import org.goodturn.sink.security.People;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.views.NudgesView.Snapshot;
import org.goodturn.sink.views.StoredNudge;
import org.junit.jupiter.api.Test;

class StreamStartTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final People ALL = new People.Everybody();

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

    private static Cursor cursor(String history, long... next) {
        int[] partitions = IntStream.range(0, next.length).toArray();
        return new Cursor(TopicName.of(history), NOW.toEpochMilli(), 0, next.length, partitions, next, new long[0]);
    }

    private static StreamStart resume(Snapshot now, Cursor cursor) {
        return StreamStart.resume(now, ALL, cursor, nudge -> false);
    }

    private static Snapshot snapshot(long[] next, StoredNudge... nudges) {
        return new Snapshot(List.of(nudges), next, new long[next.length], "history");
    }

    private static Cursor cursor(long... next) {
        return cursor("history", next);
    }

    @Test
    void withoutACursorOnlyWhatIsOpenComesInTheOrderOfEachPartition() {
        Snapshot now = snapshot(
                new long[] {9, 9},
                at(1, 5, NudgeStatus.OPEN),
                at(0, 7, NudgeStatus.OPEN),
                at(0, 3, NudgeStatus.OPEN),
                at(1, 2, NudgeStatus.WITHDRAWN));
        assertThat(StreamStart.open(now, ALL, Optional.empty()).backlog())
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
        StreamStart start = resume(now, cursor(4, 2));
        assertThat(start.reset()).isEmpty();
        assertThat(start.backlog()).extracting(StoredNudge::id).containsExactly("0-4", "1-8");
    }

    @Test
    void aCursorOfAnotherTopicIsUnknown() {
        Snapshot now = snapshot(new long[] {9}, at(0, 3, NudgeStatus.OPEN));
        Cursor other = cursor("another", 4);
        assertThat(resume(now, other).reset()).contains("unknown-cursor");
        assertThat(resume(now, cursor(1, 1)).reset()).contains("unknown-cursor");
        assertThat(resume(now, other).backlog()).hasSize(1);
    }

    @Test
    void aCursorFromBeforeWhatWasDroppedIsExpired() {
        Snapshot now = new Snapshot(List.of(), new long[] {9}, new long[] {5}, "history");
        assertThat(resume(now, cursor(4)).reset()).contains("expired-cursor");
        assertThat(resume(now, cursor(5)).reset()).isEmpty();
    }

    @Test
    void whatWasDeliveredComesAgainIfItsPeopleMayAllowSomethingElseNow() {
        Snapshot now = snapshot(
                new long[] {9}, at(0, 1, NudgeStatus.OPEN), at(0, 2, NudgeStatus.OPEN), at(0, 3, NudgeStatus.DECLINED));
        StreamStart start = StreamStart.resume(now, ALL, cursor(5), nudge -> nudge.offset() != 2);
        assertThat(start.backlog()).extracting(StoredNudge::id).containsExactly("0-1");
    }

    @Test
    void aPersonsCursorNamesThePersonsPartitionAlone() {
        People anna = new People.Listed(Set.of("anna"));
        Cursor cursor = StreamStart.open(snapshot(new long[64]), anna, Optional.empty())
                .place()
                .cursor(0);
        assertThat(cursor.partitions()).containsExactly(org.goodturn.topics.PersonKeys.partition("anna", 64));
    }

    @Test
    void aNudgeWhereItsRecipientDoesNotLiveIsNeitherLostNorToldForEver() {
        People anna = new People.Listed(Set.of("anna"));
        int home = org.goodturn.topics.PersonKeys.partition("anna", 2);
        StoredNudge misplaced = at(1 - home, 5, NudgeStatus.OPEN);
        Snapshot now = snapshot(new long[] {9, 9}, misplaced);
        StreamStart first = StreamStart.open(now, anna, Optional.empty());
        assertThat(first.backlog()).containsExactly(misplaced);
        first.place().passed(misplaced);
        StreamStart second = StreamStart.resume(now, anna, first.place().cursor(1), nudge -> false);
        assertThat(second.backlog()).isEmpty();
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
        StreamStart start = StreamStart.open(at(first), ALL, Optional.empty());
        for (int broken : breaks) {
            Place place = start.place();
            start.backlog().stream().limit(broken).forEach(nudge -> deliver(place, nudge, got));
            if (broken >= start.backlog().size()) {
                place.backlogDone();
            }
            start = resume(at(log), place.cursor(NOW.toEpochMilli()));
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
