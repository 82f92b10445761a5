package org.goodturn.ingest.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.goodturn.ingest.source.FilePosition;
import org.goodturn.ingest.source.InputFile;
import org.goodturn.ingest.source.ItemReader;
import org.goodturn.ingest.source.Settling;

/** A way in which archives keep messages in files. */
interface MailArchive {
    /** The files there are. */
    List<InputFile> files(List<Path> paths) throws IOException;

    /**
     * Tells of every message in a file.
     *
     * @param stopped asked between messages; when true, the rest is left
     */
    void scan(Path file, Consumer<RawMessage> each, BooleanSupplier stopped) throws IOException;

    /**
     * Opens a file.
     *
     * @param left where to go on; empty for the beginning
     */
    ItemReader open(Path file, Optional<FilePosition> left, MailItem mapping, Settling settling) throws IOException;
}
