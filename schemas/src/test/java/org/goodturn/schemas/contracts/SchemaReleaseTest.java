package org.goodturn.schemas.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Not a check but a tool: see "Cutting a release" in schemas/README.md. */
class SchemaReleaseTest {
    @Test
    @EnabledIfSystemProperty(named = "schemas.release", matches = ".+", disabledReason = "only to cut a release")
    void cutsARelease() throws Exception {
        Releases releases = new Releases(Path.of("released"));
        String version = System.getProperty("schemas.release");

        releases.cut(version, Contracts.current());

        assertThat(releases.read()).containsEntry(version, Contracts.current());
    }
}
