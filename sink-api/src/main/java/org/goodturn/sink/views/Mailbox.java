package org.goodturn.sink.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The nudges of one recipient, the last changed last. Of more than {@code capacity} the oldest that ended goes first,
 * then the oldest at all; {@link #droppedBefore} says from where on nothing is missing. Not safe for many threads.
 */
final class Mailbox {

    private final Map<String, StoredNudge> nudges = new LinkedHashMap<>();
    private final Map<Integer, Long> dropped = new LinkedHashMap<>();
    private final int capacity;

    Mailbox(int capacity) {
        this.capacity = capacity;
    }

    Optional<StoredNudge> find(String id) {
        return Optional.ofNullable(nudges.get(id));
    }

    Collection<StoredNudge> all() {
        return nudges.values();
    }

    /** The first offset of a partition from which on no change is missing. */
    long droppedBefore(int partition) {
        return dropped.getOrDefault(partition, 0L);
    }

    /** Takes a revision in unless it is older than what is there. What ended before {@code forgotten} goes. */
    boolean put(StoredNudge nudge, Instant forgotten) {
        StoredNudge before = nudges.get(nudge.id());
        if (before != null && before.revision() >= nudge.revision()) {
            return false;
        }
        nudges.remove(nudge.id());
        nudges.put(nudge.id(), nudge);
        nudges.values().removeIf(old -> old.ended() && old.appendedAt().isBefore(forgotten));
        if (nudges.size() > capacity) {
            dropOldest();
        }
        return true;
    }

    private void dropOldest() {
        List<StoredNudge> all = new ArrayList<>(nudges.values());
        StoredNudge oldest = all.stream().filter(StoredNudge::ended).findFirst().orElse(all.getFirst());
        nudges.remove(oldest.id());
        dropped.merge(oldest.partition(), oldest.offset() + 1, Math::max);
    }
}
