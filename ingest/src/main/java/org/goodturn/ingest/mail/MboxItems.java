package org.goodturn.ingest.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.goodturn.ingest.source.FilePosition;
import org.goodturn.ingest.source.Item;
import org.goodturn.ingest.source.ItemReader;
import org.goodturn.ingest.source.Settling;
import org.goodturn.ingest.source.SkipReason;

/** Reads an mbox file: an item is a message. */
final class MboxItems implements ItemReader {
    private final Path file;
    private final MailItem mapping;
    private final Settling settling;
    private final MboxMessages messages;
    private FilePosition position;
    private boolean complete = true;

    MboxItems(Path file, FilePosition from, MailItem mapping, Settling settling) throws IOException {
        this.file = file;
        this.position = from;
        this.mapping = mapping;
        this.settling = settling;
        this.messages = new MboxMessages(file, from.offset());
    }

    @Override
    public Optional<Item> next() throws IOException {
        Optional<RawMessage> message = messages.next();
        if (message.isEmpty()) {
            return messages.textBefore() && position.offset() == 0 ? noMailbox() : Optional.empty();
        }
        if (!message.get().finished() && !settled()) {
            return Optional.empty();
        }
        position = position.at(message.get().end(), position.items() + 1);
        String where = file.getFileName() + " message " + position.items();
        return Optional.of(mapping.of(message.get(), where, position));
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public void close() throws IOException {
        messages.close();
    }

    private Optional<Item> noMailbox() throws IOException {
        if (!settled()) {
            return Optional.empty();
        }
        position = position.at(java.nio.file.Files.size(file), 0);
        return Optional.of(
                MailItem.skipped(SkipReason.WRONG_KIND_OF_FILE, file.getFileName() + " is no mbox file: it", position));
    }

    private boolean settled() throws IOException {
        complete = settling.settled(file);
        return complete;
    }
}
