package org.goodturn.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The public data sets beside the repository, where they are present. */
public final class SharedData {
    private SharedData() {}

    /** A file or folder of the data; the test is skipped, with a message, where it is absent. */
    public static Path at(String path) {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve("../shared/data"))) {
            root = root.getParent();
        }
        Path found =
                root == null ? null : root.resolve("../shared/data").normalize().resolve(path);
        Assumptions.assumeTrue(found != null && Files.exists(found), "../shared/data/" + path + " is absent: skipped");
        return found;
    }
}
