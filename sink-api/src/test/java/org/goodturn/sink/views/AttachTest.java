package org.goodturn.sink.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.sink.security.People;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.views.NudgesView.Snapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Subscribers come while two partitions are being read: whoever comes when, nothing is missed and nothing comes twice. */
class AttachTest {

    private static final int CHANGES = 2_000;
    private static final int SUBSCRIBERS = 40;
    private static final int PEOPLE = 20;
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final NudgesView view = new NudgesView(500, Duration.ofDays(7));
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    /** What one subscriber was told, and what it found. */
    private static final class Subscriber {
        private final Queue<StoredNudge> told = new ConcurrentLinkedQueue<>();
        private Snapshot found;
    }

    static Stream<People> people() {
        return Stream.of(
                new People.Everybody(), new People.Listed(Set.of("p0", "p1", "p2")), new People.Listed(Set.of("p3")));
    }

    @ParameterizedTest
    @MethodSource("people")
    void nothingIsMissedAndNothingComesTwice(People people) throws InterruptedException {
        view.progress().begin("history", new long[2], new long[2]);
        view.listen(change -> subscribers.forEach(subscriber -> {
            if (people.include(change.recipient())) {
                subscriber.told.add(change);
            }
        }));
        List<Thread> readers = IntStream.range(0, 2)
                .mapToObj(partition -> Thread.ofPlatform().start(() -> read(partition)))
                .toList();

        for (int number = 0; number < SUBSCRIBERS; number++) {
            while (read() < 2L * CHANGES * number / SUBSCRIBERS) {
                Thread.onSpinWait();
            }
            Subscriber subscriber = new Subscriber();
            subscriber.found = view.attach(people, () -> subscribers.add(subscriber), now -> now);
        }
        for (Thread reader : readers) {
            reader.join();
        }

        Map<String, Integer> latest = new HashMap<>();
        view.of(people).forEach(nudge -> latest.put(nudge.id(), nudge.revision()));
        for (Subscriber subscriber : subscribers) {
            Map<String, Integer> known = new HashMap<>();
            Set<String> places = new HashSet<>();
            Stream.concat(subscriber.found.nudges().stream(), subscriber.told.stream())
                    .forEach(nudge -> {
                        assertThat(places.add(nudge.partition() + "@" + nudge.offset()))
                                .isTrue();
                        known.merge(nudge.id(), nudge.revision(), Math::max);
                    });
            assertThat(known).isEqualTo(latest);
            assertThat(subscriber.found.floor()).containsExactly(0, 0);
        }
    }

    private long read() {
        return Arrays.stream(view.progress().next()).sum();
    }

    /** Even people are on one partition, odd ones on the other. */
    private void read(int partition) {
        SplittableRandom random = new SplittableRandom(partition);
        Nudge sample = Samples.nudge("sample", "nobody", "bert");
        for (int offset = 0; offset < CHANGES; offset++) {
            String person = "p" + (2 * random.nextInt(PEOPLE / 2) + partition);
            Nudge nudge = Nudge.newBuilder(sample)
                    .setId(person + "-" + random.nextInt(5))
                    .setRecipient(person)
                    .setRevision(offset + 1)
                    .setStatus(NudgeStatus.OPEN)
                    .build();
            view.apply(new Seen<>(person + "|" + nudge.getId(), nudge, partition, offset, NOW));
        }
    }
}
