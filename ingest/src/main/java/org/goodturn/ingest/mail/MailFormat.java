package org.goodturn.ingest.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.goodturn.ingest.source.FilePosition;
import org.goodturn.ingest.source.InputFile;
import org.goodturn.ingest.source.InputFormat;
import org.goodturn.ingest.source.ItemReader;
import org.goodturn.ingest.source.Position;
import org.goodturn.ingest.source.Reading;
import org.goodturn.ingest.source.Settling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mail archives. Before anything is published all files are gone through once for who wrote which message, so that a reply
 * finds what it answers wherever in the archive that is; every task does so for all files.
 */
public final class MailFormat implements InputFormat {
    /** Of how many messages it is remembered who wrote them, unless something else is said. */
    public static final int DEFAULT_MAX_REMEMBERED = 250_000;

    private static final Logger LOG = LoggerFactory.getLogger(MailFormat.class);

    private record Seen(long size, FileTime changed) {}

    private final List<Path> paths;
    private final MailArchive archive;
    private final ReplyIndex index;
    private final MailTies ties;
    private final Settling settling;
    private final Map<String, Seen> seen = new HashMap<>();

    private MailFormat(MailArchive archive, int maxRemembered, Reading reading) {
        this.paths = reading.paths();
        this.archive = archive;
        this.index = new ReplyIndex(maxRemembered);
        this.ties = new MailTies(reading.ids(), reading.source(), reading.maxPeople(), index);
        this.settling = reading.settling();
    }

    /**
     * Archives with many messages in one file.
     *
     * @param maxRemembered of how many messages it is remembered who wrote them
     */
    public static InputFormat mbox(int maxRemembered, Reading reading) {
        return new MailFormat(new MboxArchive(), maxRemembered, reading);
    }

    /**
     * Archives with one message a file.
     *
     * @param maxRemembered of how many messages it is remembered who wrote them
     */
    public static InputFormat maildir(int maxRemembered, Reading reading) {
        return new MailFormat(new MaildirArchive(), maxRemembered, reading);
    }

    @Override
    public List<InputFile> files() throws IOException {
        return archive.files(paths);
    }

    @Override
    public void prepare(List<InputFile> files, BooleanSupplier stopped) throws IOException {
        long forgottenBefore = index.forgotten();
        for (InputFile file : files) {
            if (stopped.getAsBoolean()) {
                return;
            }
            indexIfChanged(file, stopped);
        }
        if (index.forgotten() > forgottenBefore) {
            LOG.warn(
                    "more messages than reply.index.max, some replies will not find what they answer forgotten={}",
                    index.forgotten());
        }
    }

    @Override
    public ItemReader open(InputFile file, Optional<Position> left) throws IOException {
        return archive.open(file.path(), FilePosition.resume(file.path(), left), new MailItem(ties), settling);
    }

    @Override
    public Position position(Map<String, ?> map) {
        return FilePosition.parse(map);
    }

    private void indexIfChanged(InputFile file, BooleanSupplier stopped) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
            Seen current = new Seen(now.size(), now.lastModifiedTime());
            if (!current.equals(seen.get(file.name()))) {
                archive.scan(file.path(), message -> ties.remember(MailHeaders.parse(message.headers())), stopped);
                seen.put(file.name(), current);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("a file went away while it was looked at");
        }
    }
}
