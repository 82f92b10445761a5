package org.goodturn.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodturn.events.Interaction;
import org.goodturn.ingest.identity.HashKey;
import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.ingest.source.InputCounts;
import org.goodturn.ingest.source.InputReading;
import org.goodturn.ingest.source.PersonEvent;
import org.goodturn.ingest.source.Reading;
import org.goodturn.ingest.source.Settling;
import org.goodturn.ingest.source.Share;

/**
 * The people whom an input is about, found without Kafka: a first pass over the same files with the same reading as the
 * connector's. Files are streamed; only ids are held.
 *
 * @param people their ids, sorted
 * @param counts what the connector will read, publish and skip
 */
public record PeopleInFiles(Set<String> people, InputCounts counts) {
    /**
     * Reads an input through.
     *
     * @param input what to read
     * @param key with which people are hashed
     * @param clock says which meetings are past
     * @throws UncheckedIOException if a file cannot be read
     */
    public static PeopleInFiles of(Input input, HashKey key, InstantSource clock) {
        Reading reading = new Reading(
                List.of(input.path()),
                new PersonIds(key),
                input.kind().word(),
                Reading.DEFAULT_MAX_PEOPLE,
                Settling.AT_ONCE,
                clock);
        Set<String> people = new TreeSet<>();
        InputCounts counts = new InputCounts();
        try (InputReading files =
                new InputReading(input.kind().format(reading), Share.ALL, unread -> Map.of(), clock, () -> false)) {
            Optional<InputReading.Found> found = files.next();
            while (found.isPresent()) {
                counts.add(found.get().item());
                found.get().item().events().forEach(event -> addPeople(event, people));
                found = files.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The input " + input.path() + " cannot be read", e);
        }
        return new PeopleInFiles(people, counts);
    }

    private static void addPeople(PersonEvent event, Set<String> people) {
        people.add(event.person());
        if (event.value() instanceof Interaction interaction) {
            people.add(interaction.getTo());
        }
    }
}
