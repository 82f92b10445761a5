package org.goodturn.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the files of an input one after the other and, at the end, looks for files that are new, have grown or were
 * replaced. Knows nothing of Kafka. Used by one thread at a time.
 *
 * <p>After an {@link IOException} it goes on behind the last item that it returned.
 */
public final class InputReading implements Closeable {
    private final InputFormat format;
    private final Share share;
    private final Function<Collection<InputFile>, Map<InputFile, Position>> positions;
    private final InstantSource clock;
    private final BooleanSupplier stopped;
    private final Map<String, FileProgress> files = new LinkedHashMap<>();
    private final Deque<FileProgress> waiting = new ArrayDeque<>();
    private FileProgress current;
    private boolean looked;

    /**
     * @param format what is read
     * @param share which of the files
     * @param positions where files were left before
     * @param clock tells whether what was due later is due now
     * @param stopped whether to give up early
     */
    public InputReading(
            InputFormat format,
            Share share,
            Function<Collection<InputFile>, Map<InputFile, Position>> positions,
            InstantSource clock,
            BooleanSupplier stopped) {
        this.format = format;
        this.share = share;
        this.positions = positions;
        this.clock = clock;
        this.stopped = stopped;
    }

    /**
     * An item and where it comes from.
     *
     * @param file its file
     * @param before where it begins; empty at the beginning of a file
     * @param item the item
     */
    public record Found(InputFile file, Optional<Position> before, Item item) {}

    /** The next item of any file; empty when all is read for now, or it was stopped. */
    public Optional<Found> next() throws IOException {
        if (!looked) {
            look();
        }
        while (!stopped.getAsBoolean()) {
            if (current == null) {
                current = waiting.poll();
                if (current == null) {
                    return Optional.empty();
                }
            }
            Optional<Found> found = nextOfCurrent();
            if (found.isPresent()) {
                return found;
            }
            current = null;
        }
        return Optional.empty();
    }

    /** Looks for files that are new or have changed; {@link #next} goes on with them. */
    public void look() throws IOException {
        List<InputFile> all = format.files();
        format.prepare(all, stopped);
        Set<String> there = all.stream().map(InputFile::name).collect(Collectors.toSet());
        files.entrySet().removeIf(known -> !there.contains(known.getKey()) && isRead(known.getValue()));
        List<InputFile> fresh = new ArrayList<>();
        for (InputFile file : all) {
            if (share.has(file)) {
                FileProgress known = files.get(file.name());
                if (known == null) {
                    fresh.add(file);
                } else if (isRead(known) && known.mustBeReadAgain(file, clock)) {
                    waiting.add(known);
                }
            }
        }
        Map<InputFile, Position> left = fresh.isEmpty() ? Map.of() : positions.apply(fresh);
        for (InputFile file : fresh) {
            FileProgress progress = new FileProgress(file, Optional.ofNullable(left.get(file)));
            files.put(file.name(), progress);
            waiting.add(progress);
        }
        looked = true;
    }

    /** Whether every file was read to its end, and none of them seems to be in the middle of being written. */
    public boolean complete() {
        return looked
                && current == null
                && waiting.isEmpty()
                && files.values().stream().allMatch(FileProgress::complete);
    }

    /** How many files are read here. */
    public int files() {
        return files.size();
    }

    /** How many of them are read to their end. */
    public int filesAtEnd() {
        return (int) files.values().stream().filter(FileProgress::atEnd).count();
    }

    /** Takes an item back: the next one is that same one again. */
    public void putBack(Found found) throws IOException {
        FileProgress progress = files.get(found.file().name());
        progress.goTo(found.before());
        if (current != progress) {
            waiting.remove(progress);
            waiting.addFirst(progress);
        }
    }

    @Override
    public void close() throws IOException {
        for (FileProgress each : files.values()) {
            each.closeReader();
        }
    }

    private boolean isRead(FileProgress file) {
        return file != current && !waiting.contains(file);
    }

    private Optional<Found> nextOfCurrent() throws IOException {
        try {
            return current.next(format);
        } catch (NoSuchFileException e) {
            current.gone();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            current.closeReader();
            throw e;
        }
    }
}
