package org.goodturn.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a JVM can load.
 *
 * @param entries folders and jars, in order
 */
public record ClassPath(List<Path> entries) {

    /** Fixes the content. */
    public ClassPath {
        entries = List.copyOf(entries);
    }

    /** The one this JVM was started with. */
    public static ClassPath ofThisJvm() {
        return parse(System.getProperty("java.class.path"));
    }

    static ClassPath parse(String text) {
        return new ClassPath(Arrays.stream(text.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .toList());
    }

    /** Without the jars whose names begin so. */
    public ClassPath without(String... prefixes) {
        return new ClassPath(entries.stream()
                .filter(entry -> Arrays.stream(prefixes)
                        .noneMatch(prefix -> entry.getFileName().toString().startsWith(prefix)))
                .toList());
    }

    /** Our own classes alone, with something else behind them. */
    public ClassPath ownClassesAnd(Path other) {
        List<Path> both = new ArrayList<>(entries.subList(0, 1));
        both.add(other);
        return new ClassPath(both);
    }

    /** As the JVM takes it. */
    @Override
    public String toString() {
        return String.join(
                File.pathSeparator, entries.stream().map(Path::toString).toList());
    }
}
