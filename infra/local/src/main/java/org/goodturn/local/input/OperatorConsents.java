package org.goodturn.local.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.events.Profile;
import org.goodturn.events.Purpose;
import org.goodturn.local.producing.OutgoingEvent;
import org.goodturn.topics.Topics;

/** What {@code --assume-consent} states: everybody in the files consents to every purpose, says the operator. */
final class OperatorConsents {

    private static final int BATCH = 2_000;

    private final Path stated;
    private final Instant now;

    /**
     * @param folder where it is kept for whom this was stated before
     * @param now the time of the statement, on the stack's clock
     */
    OperatorConsents(Path folder, Instant now) {
        this.stated = folder.resolve("consents-stated.txt");
        this.now = now;
    }

    /** Feeds consents and bare profiles of those for whom it was not stated before; how many they are. */
    int feed(Set<String> people, Sending sending) {
        Set<String> fresh = new TreeSet<>(people);
        fresh.removeAll(statedBefore());
        List<OutgoingEvent> batch = new ArrayList<>();
        for (String person : fresh) {
            batch.add(consent(person));
            batch.add(profile(person));
            if (batch.size() >= BATCH) {
                sending.send(List.copyOf(batch), person);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            sending.send(List.copyOf(batch), "");
        }
        remember(fresh);
        return fresh.size();
    }

    private OutgoingEvent consent(String person) {
        String receipt = "operator:" + LocalDate.ofInstant(now, ZoneOffset.UTC);
        ConsentRecord value = ConsentRecord.newBuilder()
                .setPerson(person)
                .setRevision(1)
                .setDecidedAt(now)
                .setOrigin(ConsentOrigin.OPERATOR)
                .setGrants(Arrays.stream(Purpose.values())
                        .filter(purpose -> purpose != Purpose.UNKNOWN)
                        .map(purpose -> Grant.newBuilder()
                                .setPurpose(purpose)
                                .setSource("*")
                                .setReceipt(receipt)
                                .build())
                        .toList())
                .build();
        return new OutgoingEvent(Topics.CONSENTS, person, "operator-consent-" + person, now, value);
    }

    private OutgoingEvent profile(String person) {
        Profile value = Profile.newBuilder().setPerson(person).setUpdatedAt(now).build();
        return new OutgoingEvent(Topics.PROFILES, person, "operator-profile-" + person, now, value);
    }

    private Set<String> statedBefore() {
        try {
            return Files.exists(stated) ? new HashSet<>(Files.readAllLines(stated)) : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + stated + " cannot be read", e);
        }
    }

    private void remember(Set<String> people) {
        try {
            Files.write(stated, people, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + stated + " cannot be written", e);
        }
    }

    /** Sends events in one transaction, with a mark. */
    @FunctionalInterface
    interface Sending {
        void send(List<OutgoingEvent> events, String mark);
    }
}
