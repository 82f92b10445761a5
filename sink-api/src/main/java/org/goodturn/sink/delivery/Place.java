package org.goodturn.sink.delivery;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.NudgesView.Snapshot;
import org.goodturn.sink.views.StoredNudge;
import org.goodturn.topics.PersonKeys;

/**
 * A subscriber's place in the nudges topic, moving as nudges are delivered. Until the backlog is done, what was already
 * there at the beginning counts only if it is open. Not safe for many threads.
 */
final class Place {

    private static final long[] NONE = {};

    private final long history;
    private final int partitionCount;
    private int[] partitions;
    private long[] next;
    private long[] attachedAt;
    private long[] openOnlyBefore;
    private long judgedUntilMillis;

    private Place(long history, int partitionCount, int[] partitions, long[] next, long[] openOnlyBefore) {
        this.history = history;
        this.partitionCount = partitionCount;
        this.partitions = partitions;
        this.next = next;
        this.attachedAt = next;
        this.openOnlyBefore = openOnlyBefore;
    }

    /** At the very beginning, wanting what is open. */
    static Place openOnly(Snapshot now, People people) {
        int count = now.next().length;
        int[] partitions = partitions(people, count);
        long[] next = new long[partitions.length];
        Place place = new Place(TopicName.of(now.history()), count, partitions, next, NONE);
        place.attachedAt(now.next());
        place.openOnlyBefore = place.attachedAt.clone();
        return place;
    }

    /** Where a cursor says. */
    static Place of(Cursor cursor, Snapshot now) {
        Place place = new Place(
                cursor.history(),
                cursor.partitionCount(),
                cursor.partitions().clone(),
                cursor.next().clone(),
                cursor.openOnlyBefore().clone());
        place.attachedAt(now.next());
        return place;
    }

    private void attachedAt(long[] read) {
        attachedAt = Arrays.stream(partitions).mapToLong(p -> read[p]).toArray();
    }

    /** Where these people live. */
    private static int[] partitions(People people, int count) {
        return switch (people) {
            case People.Everybody all -> IntStream.range(0, count).toArray();
            case People.Listed listed ->
                listed.ids().stream()
                        .mapToInt(id -> PersonKeys.partition(id, count))
                        .sorted()
                        .distinct()
                        .toArray();
        };
    }

    /** Whether the nudge has not been delivered and is wanted. */
    boolean misses(StoredNudge nudge) {
        int i = Arrays.binarySearch(partitions, nudge.partition());
        if (i < 0) {
            return nudge.open();
        }
        return nudge.offset() >= next[i]
                && (nudge.open() || openOnlyBefore.length == 0 || nudge.offset() >= openOnlyBefore[i]);
    }

    /** Whether changes it wants are no longer all there, where nothing is missing from {@code floor} on. */
    boolean isBefore(long[] floor) {
        for (int i = 0; i < partitions.length; i++) {
            long wanted = openOnlyBefore.length == 0 ? next[i] : Math.max(next[i], openOnlyBefore[i]);
            if (wanted < floor[partitions[i]]) {
                return true;
            }
        }
        return false;
    }

    /** The nudge was delivered, or judged not to be shown. */
    void passed(StoredNudge nudge) {
        int i = Arrays.binarySearch(partitions, nudge.partition());
        if (i < 0) {
            i = name(nudge.partition(), -i - 1, nudge.offset() + 1);
        }
        next[i] = Math.max(next[i], nudge.offset() + 1);
    }

    /** A nudge stands where its recipient does not live; from now on that partition counts, too. */
    private int name(int partition, int at, long offset) {
        partitions = IntStream.concat(Arrays.stream(partitions), IntStream.of(partition))
                .sorted()
                .toArray();
        next = inserted(next, at, offset);
        attachedAt = inserted(attachedAt, at, offset);
        if (openOnlyBefore.length > 0) {
            openOnlyBefore = inserted(openOnlyBefore, at, offset);
        }
        return at;
    }

    private static long[] inserted(long[] numbers, int at, long number) {
        long[] more = new long[numbers.length + 1];
        System.arraycopy(numbers, 0, more, 0, at);
        more[at] = number;
        System.arraycopy(numbers, at, more, at + 1, numbers.length - at);
        return more;
    }

    /** Everything that was there at the beginning has been passed. */
    void backlogDone() {
        for (int i = 0; i < next.length; i++) {
            next[i] = Math.max(next[i], attachedAt[i]);
        }
        attachedAt = next;
        openOnlyBefore = NONE;
    }

    /** What was delivered takes account of consents appended until then. */
    void judgedUntil(long millis) {
        judgedUntilMillis = Math.max(judgedUntilMillis, millis);
    }

    /** The place as a cursor. */
    Cursor cursor(long nowMillis) {
        return new Cursor(
                history,
                nowMillis,
                judgedUntilMillis,
                partitionCount,
                partitions.clone(),
                next.clone(),
                openOnlyBefore.clone());
    }
}
