package org.goodturn.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Archives of loaded classes (application class-data sharing), one for each child: with them a JVM starts in about two thirds
 * of the time. A JVM ignores an archive that does not fit it or its class path any more.
 *
 * @param folder where they are
 * @param recording whether children write theirs when they end, instead of using it
 */
public record ClassArchives(Path folder, boolean recording) {

    /** What the child of that name is started with. */
    List<String> options(String name) {
        Path archive = folder.resolve(name + ".jsa");
        if (recording) {
            return List.of("-XX:ArchiveClassesAtExit=" + archive);
        }
        return Files.isReadable(archive) ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto") : List.of();
    }
}
