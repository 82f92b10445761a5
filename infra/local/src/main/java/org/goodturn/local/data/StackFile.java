package org.goodturn.local.data;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * What other commands have to know of the running stack.
 *
 * @param port of the sink API
 * @param brokerPort of the broker
 * @param registryPort of the schema registry
 * @param topologyHttpPort where the topology tells about itself
 * @param clock the stack's clock, as text
 * @param seed of the sample town; absent where there is none
 * @param pids process ids by name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StackFile(
        int port,
        int brokerPort,
        int registryPort,
        int topologyHttpPort,
        String clock,
        Long seed,
        Map<String, Long> pids) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Reads it; nothing where no stack was ever started on this data. */
    public static Optional<StackFile> read(DataDirectory data) {
        if (!Files.exists(data.stackFile())) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(data.stackFile().toFile(), StackFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + data.stackFile() + " cannot be read", e);
        }
    }

    /** Writes it, at once or not at all. */
    public void write(DataDirectory data) {
        Path written = data.stackFile().resolveSibling("stack.json.new");
        try {
            JSON.writeValue(written.toFile(), this);
            Files.move(written, data.stackFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + data.stackFile() + " cannot be written", e);
        }
    }
}
