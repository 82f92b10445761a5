package org.goodturn.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Where the reading of one file stands. */
final class FileProgress {
    private InputFile file;
    private Optional<Position> position;
    private ItemReader reader;
    private long size = -1;
    private FileTime changed;
    private boolean atEnd;
    private boolean complete;
    private Optional<Instant> due = Optional.empty();

    FileProgress(InputFile file, Optional<Position> position) {
        this.file = file;
        this.position = position;
    }

    Optional<InputReading.Found> next(InputFormat format) throws IOException {
        if (reader == null) {
            BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
            size = now.size();
            changed = now.lastModifiedTime();
            atEnd = false;
            reader = format.open(file, position);
        }
        Optional<Item> item = reader.next();
        if (item.isEmpty()) {
            complete = reader.complete();
            due = reader.due();
            atEnd = true;
            closeReader();
            return Optional.empty();
        }
        Optional<Position> before = position;
        position = Optional.of(item.get().after());
        return Optional.of(new InputReading.Found(file, before, item.get()));
    }

    boolean mustBeReadAgain(InputFile now, InstantSource clock) throws IOException {
        file = now;
        BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
        return !complete
                || attributes.size() != size
                || !attributes.lastModifiedTime().equals(changed)
                || due.filter(when -> !clock.instant().isBefore(when)).isPresent();
    }

    void goTo(Optional<Position> earlier) throws IOException {
        closeReader();
        position = earlier;
        atEnd = false;
        complete = false;
    }

    /** The file disappeared: nothing more will come from it. */
    void gone() throws IOException {
        closeReader();
        atEnd = true;
        complete = true;
    }

    boolean atEnd() {
        return atEnd;
    }

    boolean complete() {
        return atEnd && complete;
    }

    void closeReader() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
