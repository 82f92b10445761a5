package org.goodturn.sink.views;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodturn.sink.security.People;

/**
 * The mailboxes of all recipients, locked by recipient: whoever asks about one person waits for nobody else. Many people
 * share a lock, so that a person without nudges costs nothing.
 */
final class Mailboxes {

    private static final int LOCKS = 1 << 8;

    private final Map<String, Mailbox> byRecipient = new ConcurrentHashMap<>();
    private final ReentrantLock[] locks =
            IntStream.range(0, LOCKS).mapToObj(lock -> new ReentrantLock()).toArray(ReentrantLock[]::new);
    private final int perPerson;

    Mailboxes(int perPerson) {
        this.perPerson = perPerson;
    }

    /** Works on one recipient's mailbox while nobody else does; null if there is none yet. */
    <T> T locked(String recipient, Function<Mailbox, T> work) {
        ReentrantLock lock = locks[lockOf(recipient)];
        lock.lock();
        try {
            return work.apply(byRecipient.get(recipient));
        } finally {
            lock.unlock();
        }
    }

    /** The recipient's mailbox, made if there is none; for whoever holds the lock. */
    Mailbox open(String recipient) {
        return byRecipient.computeIfAbsent(recipient, who -> new Mailbox(perPerson));
    }

    /** Works while nobody changes the mailbox of any of these people. */
    <T> T locked(People people, Supplier<T> work) {
        List<ReentrantLock> held = locks(people);
        held.forEach(ReentrantLock::lock);
        try {
            return work.get();
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }

    /** Looks at the mailboxes of these people, each for itself. */
    void each(People people, Consumer<Mailbox> look) {
        recipients(people)
                .forEach(recipient -> locked(recipient, box -> {
                    if (box != null) {
                        look.accept(box);
                    }
                    return null;
                }));
    }

    /** The first that is found in a mailbox of these people; null if nothing is. */
    <T> T first(People people, BiFunction<String, Mailbox, T> find) {
        return recipients(people)
                .map(recipient -> locked(recipient, box -> box == null ? null : find.apply(recipient, box)))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private Stream<String> recipients(People people) {
        return switch (people) {
            case People.Everybody all -> byRecipient.keySet().stream();
            case People.Listed listed -> listed.ids().stream();
        };
    }

    /** Always in the same order, so that nobody waits in a circle. */
    private List<ReentrantLock> locks(People people) {
        IntStream numbers =
                switch (people) {
                    case People.Everybody all -> IntStream.range(0, LOCKS);
                    case People.Listed listed ->
                        listed.ids().stream()
                                .mapToInt(Mailboxes::lockOf)
                                .distinct()
                                .sorted();
                };
        return numbers.mapToObj(number -> locks[number]).toList();
    }

    private static int lockOf(String recipient) {
        int hash = recipient.hashCode();
        return (hash ^ hash >>> 16) & LOCKS - 1;
    }
}
