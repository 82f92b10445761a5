package org.goodturn.sink.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A contract as it is checked in. With {@code -Dgoodturn.contracts.write=true} it is written anew instead of compared, so that
 * a reviewer reads the difference.
 *
 * @param path where it stands
 */
record ContractFile(Path path) {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());

    /** The contract with this name in {@code docs/contracts}. */
    static ContractFile named(String name) {
        return new ContractFile(Path.of("../docs/contracts").resolve(name));
    }

    /** YAML or JSON as a tree. */
    static JsonNode parse(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a document", e);
        }
    }

    static String text(JsonNode tree) {
        try {
            return YAML.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    /** What is checked in, or, when contracts are to be written, what was just written. */
    String checkedIn(String built) throws IOException {
        if (Boolean.getBoolean("goodturn.contracts.write")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, built);
        }
        return Files.exists(path) ? Files.readString(path) : "";
    }
}
