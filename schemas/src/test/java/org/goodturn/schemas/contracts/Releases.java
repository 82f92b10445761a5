package org.goodturn.schemas.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/** The folder {@code schemas/released}: a folder per version, in it a file per schema. */
final class Releases {
    private static final String SUFFIX = ".avsc";

    private final Path folder;

    Releases(Path folder) {
        this.folder = folder;
    }

    /** By version and full name. */
    Map<String, Map<String, Schema>> read() throws IOException {
        Map<String, Map<String, Schema>> releases = new TreeMap<>();
        for (Path version : list(folder)) {
            Map<String, Schema> schemas = new TreeMap<>();
            for (Path file : list(version)) {
                String name = file.getFileName().toString().replace(SUFFIX, "");
                schemas.put(name, new Schema.Parser().parse(Files.readString(file)));
            }
            releases.put(version.getFileName().toString(), schemas);
        }
        return releases;
    }

    /** Adds a version. What was released is never changed. */
    void cut(String version, Map<String, Schema> schemas) throws IOException {
        Files.createDirectories(folder);
        Path target = Files.createDirectory(folder.resolve(version));
        for (Map.Entry<String, Schema> schema : schemas.entrySet()) {
            Files.writeString(
                    target.resolve(schema.getKey() + SUFFIX),
                    SchemaFormatter.format("json/pretty", schema.getValue()) + "\n");
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
