package org.goodturn.topology.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.letters.Letter;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;
import org.goodturn.topology.commons.Commons;

/**
 * One record's unit of work. Reads see earlier writes of the same record; nothing is written or forwarded until it is
 * committed, and then all of it is. Made by a {@link Workbench}, used by one thread, for one record.
 */
public final class Work {
    /** Separates the person from the rest in a composite key. */
    private static final char SEPARATOR = '|';
    /** The character after {@link #SEPARATOR}: where the keys of a person end. */
    private static final char PAST_SEPARATOR = '}';

    private final Workbench bench;
    private final Moment moment;
    private final Input input;
    private final Cause cause;
    private final String person;
    private final Map<String, Overlay<?>> overlays = new LinkedHashMap<>();
    private final List<Output> outputs = new ArrayList<>(4);
    private final List<Refusal> refusals = new ArrayList<>(0);
    private final List<String> heldBack = new ArrayList<>(0);
    private final List<String> counts = new ArrayList<>(0);
    private int letters;

    Work(Workbench bench, Moment moment, Input input, Cause cause, String person) {
        this.bench = bench;
        this.moment = moment;
        this.input = input;
        this.cause = cause;
        this.person = person;
    }

    /** What goes out: a value, or null for a tombstone. */
    record Output(EventTopic<?> topic, String key, SpecificRecord value) {}

    /** When and where this is. */
    public Moment moment() {
        return moment;
    }

    /** Whose partition this is: the record's key. */
    public String person() {
        return person;
    }

    /** What is known over all partitions. */
    public Commons commons() {
        return bench.commons();
    }

    /** The value at a key, this record's own writes included. To be treated as immutable. */
    public <V> Optional<V> get(Room<V> room, String key) {
        return Optional.ofNullable(overlay(room).get(bytes(key), bench.stores(), bench.decoded()));
    }

    /** Replaces the value at a key. */
    public <V> void put(Room<V> room, String key, V value) {
        if (value == null) {
            throw new NullPointerException("a room holds no null; delete the key instead");
        }
        overlay(room).put(bytes(key), value);
    }

    /** Forgets the value at a key. */
    public void delete(Room<?> room, String key) {
        overlay(room).put(bytes(key), null);
    }

    /**
     * Entries of keys {@code person|rest} in order, this record's own writes included.
     *
     * @param afterRest where to go on (exclusive), null for the beginning
     * @param limit at most so many entries; at least 1
     */
    public <V> Page<V> scan(Room<V> room, String person, String afterRest, int limit) {
        String prefix = person + SEPARATOR;
        byte[] from = bytes(afterRest == null ? prefix : prefix + afterRest + '\0');
        List<Overlay.Merged<V>> found = read(room, from, bytes(person + PAST_SEPARATOR), limit);
        int skipped = bytes(prefix).length;
        List<Entry<V>> entries = new ArrayList<>(Math.min(limit, found.size()));
        for (Overlay.Merged<V> merged : found.subList(0, Math.min(limit, found.size()))) {
            entries.add(new Entry<>(text(merged.key(), skipped), merged.value()));
        }
        return new Page<>(
                entries, found.size() > limit ? entries.get(entries.size() - 1).rest() : null);
    }

    /**
     * Entries of whole keys in order, {@code fromKey} inclusive, {@code toKey} exclusive, this record's own writes included.
     *
     * @param limit at most so many entries; at least 1
     */
    public <V> Page<V> scanUntil(Room<V> room, String fromKey, String toKey, int limit) {
        List<Overlay.Merged<V>> found = read(room, bytes(fromKey), bytes(toKey), limit);
        List<Entry<V>> entries = new ArrayList<>(Math.min(limit, found.size()));
        for (Overlay.Merged<V> merged : found.subList(0, Math.min(limit, found.size()))) {
            entries.add(new Entry<>(text(merged.key(), 0), merged.value()));
        }
        return new Page<>(entries, found.size() > limit ? text(found.get(limit).key(), 0) : null);
    }

    /**
     * Writes to another person: one hop further than what caused this.
     *
     * @throws RefusedException {@code too-many-hops} or {@code too-many-letters}
     */
    public void letter(String to, String type, SpecificRecord body) {
        if (cause.hop() >= bench.limits().hops()) {
            throw new RefusedException(
                    "too-many-hops",
                    "A letter would be the " + (cause.hop() + 1) + "th of its chain; at most "
                            + bench.limits().hops() + " are written.");
        }
        write(to, type, body, cause.hop() + 1);
    }

    /** Goes on with longer work by a letter to oneself, which is no hop. */
    public void letterToSelf(String type, SpecificRecord body) {
        write(person, type, body, cause.hop());
    }

    /** Puts a record on a public topic. */
    public <V extends SpecificRecord> void publish(EventTopic<V> topic, String key, V value) {
        outputs.add(new Output(topic, key, value));
    }

    /** Says on a compacted public topic that there is nothing at that key any more. */
    public void tombstone(EventTopic<?> topic, String key) {
        outputs.add(new Output(topic, key, null));
    }

    /** Makes the current input a dead letter; whatever else this unit of work says still holds. */
    public void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    /** Counts something that is not kept, for lack of consent or the like: no error, no dead letter. */
    public void heldBack(String reason) {
        heldBack.add(reason);
    }

    /** Counts anything else; the name comes from a small fixed set, because it becomes a metric. */
    public void count(String name) {
        counts.add(name);
    }

    /** Hands on a misplaced input to the person it belongs to; no hop. */
    void reroute(String to, String type, SpecificRecord body) {
        write(to, type, body, cause.hop());
    }

    private void write(String to, String type, SpecificRecord body, int hop) {
        if (letters >= bench.limits().letters()) {
            throw new RefusedException(
                    "too-many-letters",
                    "One record would cause more than " + bench.limits().letters() + " letters.");
        }
        Letter letter = new Letter(
                bench.letterIds().next(cause.id(), person, to, letters),
                cause.root(),
                hop,
                person,
                type,
                bench.letterVersions().applyAsInt(type),
                bench.bodies().encode(body));
        letters++;
        outputs.add(new Output(Topics.LETTERS, to, letter));
    }

    private <V> List<Overlay.Merged<V>> read(Room<V> room, byte[] from, byte[] to, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a scan reads at least one entry");
        }
        List<Overlay.Merged<V>> found = new ArrayList<>(Math.min(limit, 64) + 1);
        if (Arrays.compareUnsigned(from, to) >= 0) {
            return found;
        }
        try (Stores.Range stored = bench.stores().range(room.storeName(), from, to)) {
            Iterator<Overlay.Merged<V>> merged = overlay(room).merge(stored, from, to);
            while (found.size() <= limit && merged.hasNext()) {
                found.add(merged.next());
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked") // one room per store, so the overlay of its name has its type
    private <V> Overlay<V> overlay(Room<V> room) {
        return (Overlay<V>) overlays.computeIfAbsent(room.storeName(), name -> new Overlay<>(room));
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] key, int from) {
        return new String(key, from, key.length - from, StandardCharsets.UTF_8);
    }

    Input input() {
        return input;
    }

    Cause cause() {
        return cause;
    }

    Iterable<Overlay<?>> overlays() {
        return overlays.values();
    }

    List<Output> outputs() {
        return outputs;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<String> heldBack() {
        return heldBack;
    }

    List<String> counts() {
        return counts;
    }

    int letters() {
        return letters;
    }
}
