package org.goodturn.bench.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodturn.bench.workload.Event;
import org.goodturn.bench.workload.Records;
import org.goodturn.local.token.Tokens;

/** The people whom the nudges go to and tell of, and their tokens. */
final class DeliveryPeople {

    /** Whom every nudge is about. */
    static final String OTHER_SIDE = "pBenchOtherSide0000000";

    /** The bridge of every nudge. */
    static final String BRIDGE = "pBenchBridge0000000000";

    private static final Duration TOKEN_LIFE = Duration.ofHours(2);

    private final int subscribers;
    private final Tokens tokens;

    /**
     * @param subscribers how many people subscribe; as many again do not
     */
    DeliveryPeople(int subscribers, Tokens tokens) {
        this.subscribers = subscribers;
        this.tokens = tokens;
    }

    /** The id of a subscriber: as long as a hashed one. */
    static String subscriber(int number) {
        return String.format("pBenchSubscriber%06d", number);
    }

    /** The id of somebody who subscribes to nothing. */
    static String bystander(int number) {
        return String.format("pBenchBystander%07d", number);
    }

    /** Consents and profiles of all of them. */
    List<Event> settling(Instant now) {
        Records records = new Records("delivery");
        List<Event> events = new ArrayList<>();
        Stream.of(
                        Stream.of(OTHER_SIDE, BRIDGE),
                        IntStream.range(0, subscribers).mapToObj(DeliveryPeople::subscriber),
                        IntStream.range(0, subscribers).mapToObj(DeliveryPeople::bystander))
                .flatMap(people -> people)
                .forEach(person -> {
                    events.add(records.consent(person, now));
                    events.add(records.profile(person, now, List.of()));
                });
        return events;
    }

    /** A token for each subscriber, in their order. Signing takes a millisecond each, so all cores do it. */
    List<String> tokens() {
        return IntStream.range(0, subscribers)
                .parallel()
                .mapToObj(number -> tokens.forPerson(subscriber(number), TOKEN_LIFE))
                .toList();
    }

    /** A token for an application that gets everything. */
    static String applicationToken(Tokens tokens) {
        return tokens.forApplication(TOKEN_LIFE);
    }

    /** Now, by the machine's clock, as the stack's. */
    static Instant now() {
        return InstantSource.system().instant();
    }
}
