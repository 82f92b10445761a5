package org.goodturn.ingest.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.goodturn.ingest.source.ByteLines;
import org.goodturn.ingest.source.FilePosition;
import org.goodturn.ingest.source.Item;
import org.goodturn.ingest.source.ItemReader;
import org.goodturn.ingest.source.SkipReason;

/** Reads a file of a maildir: one message. */
final class MaildirMessage implements ItemReader {
    private final Path file;
    private final FilePosition start;
    private final MailItem mapping;
    private boolean read;

    MaildirMessage(Path file, FilePosition start, MailItem mapping) {
        this.file = file;
        this.start = start;
        this.mapping = mapping;
    }

    /** The headers of the message; empty when the file holds none. */
    static Optional<RawMessage> headers(Path file) throws IOException {
        try (ByteLines lines = new ByteLines(file, 0, HeaderBlock.MAX_LINE_BYTES)) {
            boolean here = lines.next();
            if (here && lines.startsWith("From ")) {
                here = lines.next();
            }
            if (!here || !HeaderBlock.looksLikeHeader(lines)) {
                return Optional.empty();
            }
            HeaderBlock block = new HeaderBlock();
            while (here && !lines.blank()) {
                block.add(lines);
                here = lines.next();
            }
            return Optional.of(block.until(lines.end(), here));
        }
    }

    @Override
    public Optional<Item> next() throws IOException {
        if (read) {
            return Optional.empty();
        }
        read = true;
        FilePosition after = start.at(Files.size(file), 1);
        String where = "Message file " + file.getFileName();
        return Optional.of(headers(file)
                .map(message -> mapping.of(message, where, after))
                .orElseGet(() -> MailItem.skipped(SkipReason.WRONG_KIND_OF_FILE, where, after)));
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public void close() {}
}
