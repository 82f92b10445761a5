package org.goodturn.local.up;

import java.nio.file.Path;
import org.goodturn.local.process.ClassArchives;

/**
 * Where the build put what the children run.
 *
 * @param home the project's folder
 */
record Installation(Path home) {

    /** The one the launcher names; without it, the current folder. */
    static Installation ofThisJvm() {
        return new Installation(Path.of(System.getProperty("goodturn.home", ""))
                .toAbsolutePath()
                .normalize());
    }

    Path registry() {
        return home.resolve("infra/local/target/registry");
    }

    Path sinkApi() {
        return home.resolve("sink-api/target/quarkus-app");
    }

    Path connectors() {
        return home.resolve("ingest/target/plugin");
    }

    /** The launcher has archives recorded after each build. */
    ClassArchives archives() {
        return new ClassArchives(
                home.resolve("infra/local/target/archives"), Boolean.getBoolean("goodturn.archives.record"));
    }

    Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }
}
