package org.goodturn.sink.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The nudges of one recipient, the last changed last. Of more than {@code capacity} the oldest that ended goes first,
 * then the oldest at all; {@link #droppedBefore} says from where on nothing is missing. Most people have few, and there
 * are many people: so a plain list, searched from one end to the other. Not safe for many threads.
 */
final class Mailbox {

    private final List<StoredNudge> nudges = new ArrayList<>(1);
    private final int capacity;
    private Map<Integer, Long> dropped = Map.of();

    Mailbox(int capacity) {
        this.capacity = capacity;
    }

    Optional<StoredNudge> find(String id) {
        for (StoredNudge nudge : nudges) {
            if (nudge.id().equals(id)) {
                return Optional.of(nudge);
            }
        }
        return Optional.empty();
    }

    List<StoredNudge> all() {
        return nudges;
    }

    /** The first offset of a partition from which on no change is missing. */
    long droppedBefore(int partition) {
        return dropped.getOrDefault(partition, 0L);
    }

    /** Takes a revision in unless it is older than what is there. What ended before {@code forgotten} goes. */
    boolean put(StoredNudge nudge, Instant forgotten) {
        Optional<StoredNudge> before = find(nudge.id());
        if (before.isPresent()) {
            if (before.get().revision() >= nudge.revision()) {
                return false;
            }
            nudges.remove(before.get());
        }
        nudges.add(nudge);
        nudges.removeIf(old -> old.ended() && old.appendedAt().isBefore(forgotten));
        if (nudges.size() > capacity) {
            dropOldest();
        }
        return true;
    }

    private void dropOldest() {
        StoredNudge oldest =
                nudges.stream().filter(StoredNudge::ended).findFirst().orElse(nudges.getFirst());
        nudges.remove(oldest);
        if (dropped.isEmpty()) {
            dropped = new TreeMap<>();
        }
        dropped.merge(oldest.partition(), oldest.offset() + 1, Math::max);
    }
}
