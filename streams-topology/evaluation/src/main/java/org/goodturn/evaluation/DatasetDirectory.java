package org.goodturn.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory that holds one data set.
 *
 * @param name the directory's base name, by which reports call the set
 * @param path where it is
 * @param kinds what it can be measured for; never empty
 */
public record DatasetDirectory(String name, Path path, Set<DatasetKind> kinds) {
    public DatasetDirectory {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a data set is of one kind at least");
        }
    }

    /**
     * Looks at the files in {@code path}.
     *
     * @throws UnusableDatasetException when it is no directory that can be read, or holds none of the known files
     */
    public static DatasetDirectory recognise(Path path) throws UnusableDatasetException {
        if (!Files.isDirectory(path)) {
            throw new UnusableDatasetException(path + " is not a directory.");
        }
        EnumSet<DatasetKind> found = EnumSet.noneOf(DatasetKind.class);
        for (DatasetKind kind : DatasetKind.values()) {
            if (Files.isRegularFile(path.resolve(kind.file()))) {
                found.add(kind);
            }
        }
        if (found.isEmpty()) {
            String known =
                    Stream.of(DatasetKind.values()).map(DatasetKind::file).collect(Collectors.joining(", "));
            throw new UnusableDatasetException(path + " is no data set: it holds none of " + known + ".");
        }
        try {
            Path real = path.toRealPath();
            Path base = real.getFileName();
            return new DatasetDirectory(base == null ? real.toString() : base.toString(), real, found);
        } catch (IOException e) {
            throw new UnusableDatasetException(path + " cannot be read.", e);
        }
    }

    /** The file that makes this directory a set of {@code kind}. */
    public Path file(DatasetKind kind) {
        return path.resolve(kind.file());
    }
}
