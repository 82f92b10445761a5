package org.goodturn.sink.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The HTTP contract as the build made it from the resources, beside what is checked in and what was released. */
class OpenApiContractIT {

    private static final Path BUILT = Path.of("target/openapi/openapi.json");

    @Test
    void theDocumentInTheTreeIsTheOneThatTheCodeMakes() throws Exception {
        String built = ContractFile.text(built());

        assertThat(ContractFile.named("openapi.yaml").checkedIn(built))
                .as(
                        "docs/contracts/openapi.yaml; write it anew with -Dgoodturn.contracts.write=true and read the difference")
                .isEqualTo(built);
    }

    @Test
    void nothingThatWasReleasedIsTakenAwayOrChanged() throws Exception {
        List<Path> releases;
        try (Stream<Path> files = Files.list(Path.of("../docs/contracts/released"))) {
            releases = files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .toList();
        }

        assertThat(releases).isNotEmpty();
        for (Path release : releases) {
            JsonNode released = ContractFile.parse(Files.readString(release));
            assertThat(HttpContractGate.objections(released, built()))
                    .as("against %s", release.getFileName())
                    .isEmpty();
        }
    }

    @Test
    void everyCallSaysHowItFails() throws Exception {
        built().path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> assertThat(
                                call.getValue().at("/responses/401/$ref").asText())
                        .as("%s %s", call.getKey(), path.getKey())
                        .endsWith("/Problem401")));
    }

    private static JsonNode built() throws IOException {
        return ContractFile.parse(Files.readString(BUILT));
    }
}
