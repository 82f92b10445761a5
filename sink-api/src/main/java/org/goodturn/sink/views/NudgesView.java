package org.goodturn.sink.views;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.goodturn.events.Nudge;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.security.People;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;

/**
 * The latest revision of each nudge, per recipient. What ended is kept as long as a cursor lives, so that a stream can
 * be resumed from memory; each recipient has at most {@code goodturn.limits.nudges-per-person}.
 */
@Singleton
public class NudgesView implements View<Nudge> {

    /** More than the time between an append and its delivery, so that no living cursor misses anything. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private final Progress progress = new Progress();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Mailbox> mailboxes = new HashMap<>();
    private final List<Consumer<StoredNudge>> listeners = new CopyOnWriteArrayList<>();
    private final int perPerson;
    private final Duration keepEnded;

    /** A view with the bounds of the settings. */
    @Inject
    public NudgesView(SinkSettings settings) {
        this(settings.limits().nudgesPerPerson(), settings.cursor().life());
    }

    NudgesView(int perPerson, Duration cursorLife) {
        this.perPerson = perPerson;
        this.keepEnded = cursorLife.plus(MARGIN);
    }

    @Override
    public EventTopic<Nudge> topic() {
        return Topics.NUDGES;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    /** Tells every change from now on, in the order of each partition, on the thread that reads. */
    public void listen(Consumer<StoredNudge> listener) {
        listeners.add(listener);
    }

    @Override
    public void apply(Seen<Nudge> record) {
        lock.lock();
        try {
            stored(record).ifPresent(nudge -> {
                Mailbox mailbox = mailboxes.computeIfAbsent(nudge.recipient(), who -> new Mailbox(perPerson));
                if (mailbox.put(nudge, record.appendedAt().minus(keepEnded))) {
                    listeners.forEach(listener -> listener.accept(nudge));
                }
            });
            progress.advance(record.partition(), record.offset() + 1);
        } finally {
            lock.unlock();
        }
    }

    /** All nudges of these people. */
    public List<StoredNudge> of(People people) {
        return locked(() -> nudges(people));
    }

    /** The nudge with this id among these people's. */
    public Optional<StoredNudge> find(String id, People people) {
        return locked(() ->
                boxes(people).map(box -> box.find(id)).flatMap(Optional::stream).findFirst());
    }

    /** What is there for these people, read in one moment; whatever {@code then} registers misses no change after it. */
    public <T> T attach(People people, Function<Snapshot, T> then) {
        return locked(() -> {
            long[] next = progress.next();
            long[] floor = new long[next.length];
            boxes(people).forEach(box -> {
                for (int p = 0; p < floor.length; p++) {
                    floor[p] = Math.max(floor[p], box.droppedBefore(p));
                }
            });
            return then.apply(new Snapshot(nudges(people), next, floor, progress.history()));
        });
    }

    /**
     * The nudges of some people at one moment.
     *
     * @param nudges the latest revision of each
     * @param next the next offset of each partition
     * @param floor the first offset of each partition from which on no change is missing
     * @param history the topic's history
     */
    public record Snapshot(List<StoredNudge> nudges, long[] next, long[] floor, String history) {}

    private Optional<StoredNudge> stored(Seen<Nudge> record) {
        Nudge nudge = record.value();
        if (nudge != null) {
            return Optional.of(new StoredNudge(
                    nudge.getId(),
                    nudge.getRecipient(),
                    nudge.getRevision(),
                    Optional.of(nudge),
                    record.partition(),
                    record.offset(),
                    record.appendedAt()));
        }
        int bar = record.key().indexOf('|');
        if (bar < 0) {
            return Optional.empty();
        }
        String recipient = record.key().substring(0, bar);
        String id = record.key().substring(bar + 1);
        Mailbox mailbox = mailboxes.get(recipient);
        return Optional.ofNullable(mailbox)
                .flatMap(box -> box.find(id))
                .filter(before -> before.content().isPresent())
                .map(before -> new StoredNudge(
                        id,
                        recipient,
                        before.revision() + 1,
                        Optional.empty(),
                        record.partition(),
                        record.offset(),
                        record.appendedAt()));
    }

    private Stream<Mailbox> boxes(People people) {
        return switch (people) {
            case People.Everybody all -> mailboxes.values().stream();
            case People.Listed listed ->
                listed.ids().stream().map(mailboxes::get).flatMap(Stream::ofNullable);
        };
    }

    private List<StoredNudge> nudges(People people) {
        List<StoredNudge> nudges = new ArrayList<>();
        boxes(people).forEach(box -> nudges.addAll(box.all()));
        return nudges;
    }

    private <T> T locked(Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }

    /** People who have nudges. */
    public List<String> recipients() {
        return locked(() -> List.copyOf(mailboxes.keySet()));
    }
}
