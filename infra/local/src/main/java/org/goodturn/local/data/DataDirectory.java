package org.goodturn.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie in the data directory.
 *
 * @param root the folder itself, absolute
 */
public record DataDirectory(Path root) {

    /** Makes the path absolute. */
    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The broker's log segments and metadata. */
    public Path broker() {
        return folder("broker");
    }

    /** The schema registry's database. */
    public Path registry() {
        return folder("registry");
    }

    /** Configuration of the Connect worker. */
    public Path connect() {
        return folder("connect");
    }

    /** RocksDB. */
    public Path streams() {
        return folder("streams");
    }

    /** Where the clock of the sample town stands. */
    public Path town() {
        return folder("town");
    }

    /** One log file for each child. */
    public Path logs() {
        return folder("logs");
    }

    /** Hash, token and cursor keys; readable by the owner alone. */
    public Path keys() {
        return folder("keys");
    }

    /** Ports, clock and process ids of the running stack. */
    public Path stackFile() {
        return root.resolve("stack.json");
    }

    /** Held by the supervisor while it runs. */
    public Path lockFile() {
        return folder("").resolve("lock");
    }

    /** Configuration of the topology. */
    public Path topologyConfiguration() {
        return folder("").resolve("topology.properties");
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + root + " cannot be written", e);
        }
    }
}
