package org.goodturn.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.ingest.source.InputCounts;
import org.goodturn.ingest.source.InputReading;
import org.goodturn.ingest.source.Item;
import org.goodturn.ingest.source.PersonEvent;
import org.goodturn.ingest.source.Reading;
import org.goodturn.ingest.source.Settling;
import org.goodturn.ingest.source.Share;
import org.goodturn.ingest.source.SkipReason;

/** All that comes of an input, read once from beginning to end. */
public record ReadThrough(List<Item> items, InputCounts counts) {
    /** The moment at which tests read. */
    public static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    /** Reads a file or folder. */
    public static ReadThrough of(InputKind kind, Path path) {
        return of(kind, path, NOW);
    }

    /** Reads a file or folder at a moment. */
    public static ReadThrough of(InputKind kind, Path path, Instant now) {
        InputCounts counts = new InputCounts();
        List<Item> items = new ArrayList<>();
        try (InputReading reading = new InputReading(
                kind.format(reading(path, now)), Share.ALL, files -> Map.of(), InstantSource.fixed(now), () -> false)) {
            Optional<InputReading.Found> next = reading.next();
            while (next.isPresent()) {
                items.add(next.get().item());
                counts.add(next.get().item());
                next = reading.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReadThrough(items, counts);
    }

    /** What reading needs to know in tests. */
    public static Reading reading(Path path, Instant now) {
        return new Reading(List.of(path), Keys.ids(), "test", 10, Settling.AT_ONCE, InstantSource.fixed(now));
    }

    /** The events, in order. */
    public List<PersonEvent> events() {
        return items.stream().flatMap(item -> item.events().stream()).toList();
    }

    /** The records of the events, in order. */
    public <T extends SpecificRecord> List<T> values(Class<T> type) {
        return events().stream().map(event -> type.cast(event.value())).toList();
    }

    /** How often something was skipped for that reason. */
    public long skipped(SkipReason reason) {
        return counts.skipped().getOrDefault(reason, 0L);
    }
}
