package org.goodturn.topology.toy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.goodturn.events.Behavior;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Feedback;
import org.goodturn.events.IntentShift;
import org.goodturn.events.Interaction;
import org.goodturn.events.Profile;
import org.goodturn.events.Request;
import org.goodturn.events.ShiftDirection;
import org.goodturn.letters.Card;
import org.goodturn.letters.CardChanged;
import org.goodturn.topics.Topics;
import org.goodturn.topology.letters.LetterProtocol;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Due;
import org.goodturn.topology.work.OpenedLetter;
import org.goodturn.topology.work.RefusedException;
import org.goodturn.topology.work.Room;
import org.goodturn.topology.work.Stage;
import org.goodturn.topology.work.Stages;
import org.goodturn.topology.work.Ticking;
import org.goodturn.topology.work.Tombstone;
import org.goodturn.topology.work.Work;

/**
 * Counts. An interaction a→b adds one at a, and its letter adds one at b, and the answer adds one at a; nothing is
 * deduplicated, so a count that is off by one shows a loss or a repetition. A behavior does what its topic says.
 */
public final class ToyStages implements Stages {
    public static final Room<Long> PEOPLE = new Room<>(Rooms.PEOPLE.storeName(), new Counter());
    public static final Room<Long> TIES = new Room<>(Rooms.TIES.storeName(), new Counter());
    public static final Room<Long> AGENDA = new Room<>(Rooms.AGENDA.storeName(), new Counter());
    public static final LetterProtocol PROTOCOL =
            LetterProtocol.of(Map.of("hello", CardChanged.class, "answer", CardChanged.class));

    private static final CardChanged BODY = new CardChanged(new Card(List.of(), false, false));

    @Override
    public List<Room<?>> rooms() {
        return List.of(PEOPLE, TIES, AGENDA);
    }

    @Override
    public Stage<Interaction> interactions() {
        return (interaction, work) -> {
            add(work, PEOPLE, work.person());
            work.letter(interaction.getTo(), "hello", BODY);
        };
    }

    @Override
    public Stage<OpenedLetter> letters() {
        return (letter, work) -> {
            add(work, TIES, work.person() + "|" + letter.from());
            if (letter.type().equals("hello")) {
                work.letter(letter.from(), "answer", BODY);
            }
        };
    }

    @Override
    public Stage<Behavior> behaviors() {
        return (behavior, work) -> {
            switch (behavior.getTopic()) {
                case "refuse" -> {
                    add(work, PEOPLE, work.person());
                    throw new RefusedException("refused", "As told.");
                }
                case "crash" -> {
                    add(work, PEOPLE, work.person());
                    throw new IllegalStateException("as told");
                }
                case "unreadable" -> throw new SerializationException("as told");
                case "flood" -> {
                    for (int i = 0; i <= 500; i++) {
                        work.letter("p" + i, "hello", BODY);
                    }
                }
                case "remind" -> work.put(AGENDA, key(work.moment().now().plusSeconds(60), work.person()), 1L);
                case "publish" -> publish(work, add(work, PEOPLE, work.person()));
                default -> work.heldBack("no-consent");
            }
        };
    }

    @Override
    public Stage<Profile> profiles() {
        return (profile, work) -> work.count("profiles");
    }

    @Override
    public Stage<ConsentRecord> consents() {
        return (consent, work) -> {
            if (!work.moment().appendedAt().equals(consent.getDecidedAt())) {
                throw new IllegalStateException("consents are dated from their payload");
            }
            work.count("consents");
        };
    }

    @Override
    public Stage<Feedback> feedback() {
        return (feedback, work) -> work.count("feedback");
    }

    @Override
    public Stage<Request> requests() {
        return (request, work) -> work.count("requests");
    }

    @Override
    public Stage<Tombstone> tombstones() {
        return (tombstone, work) -> work.delete(PEOPLE, work.person());
    }

    @Override
    public Ticking ticking() {
        return new Ticking() {
            @Override
            public List<Due> due(Work work, int limit) {
                String now = key(work.moment().now(), "");
                return work.scanUntil(AGENDA, "", now, limit).entries().stream()
                        .map(entry ->
                                new Due(entry.rest().substring(entry.rest().indexOf('|') + 1), entry.rest()))
                        .toList();
            }

            @Override
            public void handle(Due due, Work work) {
                if (due.person().startsWith("bad")) {
                    throw new IllegalStateException("as told");
                }
                work.delete(AGENDA, due.key());
                publish(work, add(work, PEOPLE, due.person()));
            }

            @Override
            public void giveUp(Due due, Work work) {
                work.delete(AGENDA, due.key());
            }
        };
    }

    private static void publish(Work work, long count) {
        work.publish(
                Topics.INTENT_SHIFTS,
                work.person(),
                IntentShift.newBuilder()
                        .setShiftId(work.person() + "-" + count)
                        .setPerson(work.person())
                        .setTopic("toys")
                        .setDirection(ShiftDirection.RISE)
                        .setProbability(1)
                        .setRateRatio(2)
                        .setSince(work.moment().now())
                        .setDetectedAt(work.moment().now())
                        .setPersonalRatePerWeek(1)
                        .setCount(count)
                        .build());
    }

    private static long add(Work work, Room<Long> room, String key) {
        long count = work.get(room, key).orElse(0L) + 1;
        work.put(room, key, count);
        return count;
    }

    private static String key(Instant at, String person) {
        return "%015d|%s".formatted(at.toEpochMilli(), person);
    }
}
