package org.goodturn.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the files that paths stand for. */
public final class FilesUnder {
    private FilesUnder() {}

    /**
     * Files that are named themselves, whatever they are called, and in folders those that are wanted; in folders of
     * folders, too. Hidden files are left out, links to folders are not followed.
     */
    public static List<InputFile> list(List<Path> paths, Predicate<Path> wanted) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                inFolder(path, wanted).forEach(file -> files.add(new InputFile(file.toString(), file)));
            } else {
                files.add(new InputFile(path.toString(), existing(path)));
            }
        }
        return files.stream().distinct().toList();
    }

    /** The wanted files in a folder and its folders, sorted. */
    public static List<Path> inFolder(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(wanted)
                    .filter(file -> Files.isRegularFile(file) && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The path itself.
     *
     * @throws NoSuchFileException if there is nothing, any more
     */
    public static Path existing(Path path) throws NoSuchFileException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return path;
    }
}
