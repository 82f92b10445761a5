package org.goodturn.ingest.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.goodturn.ingest.source.FileHead;
import org.goodturn.ingest.source.FilePosition;
import org.goodturn.ingest.source.FilesUnder;
import org.goodturn.ingest.source.InputFile;
import org.goodturn.ingest.source.ItemReader;
import org.goodturn.ingest.source.NothingYet;
import org.goodturn.ingest.source.Settling;

/**
 * One message a file, in folders {@code cur} and {@code new}; in other folders those whose names end with maildir flags
 * ({@code :2,…}). A message keeps its name in this when its flags change or it moves from {@code new} to {@code cur}.
 */
final class MaildirArchive implements MailArchive {
    private static final Set<String> FOLDERS = Set.of("cur", "new");
    private static final String FLAGS = ":2,";

    @Override
    public List<InputFile> files(List<Path> paths) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                FilesUnder.inFolder(path, MaildirArchive::isMessage)
                        .forEach(file -> files.add(new InputFile(name(file), file)));
            } else {
                files.add(new InputFile(name(path), FilesUnder.existing(path)));
            }
        }
        return files;
    }

    @Override
    public void scan(Path file, Consumer<RawMessage> each, BooleanSupplier stopped) throws IOException {
        MaildirMessage.headers(file).ifPresent(each);
    }

    @Override
    public ItemReader open(Path file, Optional<FilePosition> left, MailItem mapping, Settling settling)
            throws IOException {
        return left.isPresent()
                ? new NothingYet()
                : new MaildirMessage(file, FilePosition.startOf(FileHead.of(file)), mapping);
    }

    private static boolean isMessage(Path file) {
        return inMessageFolder(file) || file.getFileName().toString().contains(FLAGS);
    }

    private static boolean inMessageFolder(Path file) {
        Path folder = file.getParent();
        return folder != null
                && folder.getFileName() != null
                && FOLDERS.contains(folder.getFileName().toString());
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        int flags = name.indexOf(FLAGS);
        Path folder = inMessageFolder(file) ? file.getParent().getParent() : file.getParent();
        String unique = flags < 0 ? name : name.substring(0, flags);
        return folder == null ? unique : folder.resolve(unique).toString();
    }
}
