package org.goodturn.ingest.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.goodturn.ingest.source.FileHead;
import org.goodturn.ingest.source.FilePosition;
import org.goodturn.ingest.source.FilesUnder;
import org.goodturn.ingest.source.InputFile;
import org.goodturn.ingest.source.ItemReader;
import org.goodturn.ingest.source.Settling;

/** Many messages in one file, one behind the other. In a folder every file is taken for one. */
final class MboxArchive implements MailArchive {
    @Override
    public List<InputFile> files(List<Path> paths) throws IOException {
        return FilesUnder.list(paths, file -> true);
    }

    @Override
    public void scan(Path file, Consumer<RawMessage> each, BooleanSupplier stopped) throws IOException {
        try (MboxMessages messages = new MboxMessages(file, 0)) {
            Optional<RawMessage> message = messages.next();
            while (message.isPresent() && !stopped.getAsBoolean()) {
                each.accept(message.get());
                message = messages.next();
            }
        }
    }

    @Override
    public ItemReader open(Path file, Optional<FilePosition> left, MailItem mapping, Settling settling)
            throws IOException {
        FilePosition from = left.isPresent() ? left.get() : FilePosition.startOf(FileHead.of(file));
        return new MboxItems(file, from, mapping, settling);
    }
}
