package org.goodturn.sink.views;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.goodturn.events.Nudge;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.security.People;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;

/**
 * The latest revision of each nudge, per recipient, kept as the bytes it came in. What ended is kept as long as a cursor
 * lives, so that a stream can be resumed from memory; each recipient has at most {@code goodturn.limits.nudges-per-person}.
 */
@Singleton
public class NudgesView implements View<Nudge> {

    /** More than the time between an append and its delivery, so that no living cursor misses anything. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private final Progress progress = new Progress();
    private final Mailboxes mailboxes;
    private final List<Consumer<StoredNudge>> listeners = new CopyOnWriteArrayList<>();
    private final Duration keepEnded;

    /** A view with the bounds of the settings. */
    @Inject
    public NudgesView(SinkSettings settings) {
        this(settings.limits().nudgesPerPerson(), settings.cursor().life());
    }

    NudgesView(int perPerson, Duration cursorLife) {
        this.mailboxes = new Mailboxes(perPerson);
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

    /** All of a person's records are on one partition. */
    @Override
    public boolean partitionsAtOnce() {
        return true;
    }

    /** Tells every change from now on, decoded, in the order of each partition, on the thread that reads that partition. */
    public void listen(Consumer<StoredNudge> listener) {
        listeners.add(listener);
    }

    @Override
    public void apply(Seen<Nudge> record) {
        Optional<String> recipient = recipient(record);
        if (recipient.isEmpty()) {
            progress.advance(record.partition(), record.offset() + 1);
            return;
        }
        mailboxes.locked(recipient.get(), box -> {
            stored(record, recipient.get(), box).ifPresent(nudge -> put(nudge, record));
            progress.advance(record.partition(), record.offset() + 1);
            return null;
        });
    }

    private void put(StoredNudge nudge, Seen<Nudge> record) {
        StoredNudge kept = nudge.kept(record.packed());
        if (mailboxes.open(nudge.recipient()).put(kept, record.appendedAt().minus(keepEnded))) {
            listeners.forEach(listener -> listener.accept(nudge));
        }
    }

    /** All nudges of these people. */
    public List<StoredNudge> of(People people) {
        List<StoredNudge> nudges = new ArrayList<>();
        mailboxes.each(people, box -> nudges.addAll(box.all()));
        return nudges;
    }

    /** The nudge with this id among these people's. */
    public Optional<StoredNudge> find(String id, People people) {
        return Optional.ofNullable(
                mailboxes.first(people, (recipient, box) -> box.find(id).orElse(null)));
    }

    /**
     * What is there for these people, read in one moment; whatever {@code then} registers misses no change after it. Changes
     * to these people wait meanwhile, so where they may be many {@link #attach(People, Runnable, Function)} is kinder.
     */
    public <T> T attach(People people, Function<Snapshot, T> then) {
        return mailboxes.locked(people, () -> then.apply(snapshot(people, progress.next())));
    }

    /**
     * The same in two steps: {@code register} runs at the snapshot's moment, and only it makes changes wait. The snapshot is
     * collected after it, one recipient at a time, and holds nothing that is told to what was registered.
     */
    public <T> T attach(People people, Runnable register, Function<Snapshot, T> then) {
        long[] next = mailboxes.locked(people, () -> {
            register.run();
            return progress.next();
        });
        return then.apply(snapshot(people, next));
    }

    private Snapshot snapshot(People people, long[] next) {
        long[] floor = new long[next.length];
        List<StoredNudge> nudges = new ArrayList<>();
        mailboxes.each(people, box -> {
            for (int p = 0; p < floor.length; p++) {
                floor[p] = Math.max(floor[p], Math.min(next[p], box.droppedBefore(p)));
            }
            for (StoredNudge nudge : box.all()) {
                if (nudge.offset() < next[nudge.partition()]) {
                    nudges.add(nudge);
                }
            }
        });
        return new Snapshot(nudges, next, floor, progress.history());
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

    /** Which of these people have such a nudge; each is looked at for itself. */
    public List<String> recipients(People people, Predicate<StoredNudge> such) {
        List<String> found = new ArrayList<>();
        mailboxes.each(
                people,
                box -> box.all().stream().filter(such).findFirst().ifPresent(nudge -> found.add(nudge.recipient())));
        return found;
    }

    private static Optional<String> recipient(Seen<Nudge> record) {
        if (record.value() != null) {
            return Optional.of(record.value().getRecipient());
        }
        int bar = record.key().indexOf('|');
        return bar < 0 ? Optional.empty() : Optional.of(record.key().substring(0, bar));
    }

    private static Optional<StoredNudge> stored(Seen<Nudge> record, String recipient, Mailbox box) {
        Nudge nudge = record.value();
        if (nudge != null) {
            return Optional.of(revision(record, nudge.getId(), recipient, nudge.getRevision()));
        }
        String id = record.key().substring(recipient.length() + 1);
        return Optional.ofNullable(box)
                .flatMap(there -> there.find(id))
                .filter(before -> before.status().isPresent())
                .map(before -> revision(record, id, recipient, before.revision() + 1));
    }

    private static StoredNudge revision(Seen<Nudge> record, String id, String recipient, int revision) {
        return new StoredNudge(
                id,
                recipient,
                revision,
                Optional.ofNullable(record.value()),
                record.partition(),
                record.offset(),
                record.appendedAt());
    }
}
